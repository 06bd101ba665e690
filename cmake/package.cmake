# `cpack` makes a Debian package of the program. The library stays with `cmake --install`: who builds with it builds it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "lats maintainers")
set(CPACK_PACKAGE_VENDOR "lats")
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME lats)
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "lats maintainers")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"lats knows exercises for the upper back, the lower back and the core: which
muscle each one trains, what it needs, and how to do it, step by step, with
the equipment you own: a band, a dumbbell, or nothing. It draws what it says,
in the terminal and as SVG, works offline, and names its sources.")

# What Debian has elsewhere, or packed, than the project itself.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/as_debian_has_it.cmake)

include(CPack)
