# Puts the files of a package that is being made where Debian's policy has them. cpack runs it between installing and packing.
file(GLOB_RECURSE licences LIST_DIRECTORIES false ${CPACK_TEMPORARY_DIRECTORY}/LICENSE)
foreach(licence ${licences})
  cmake_path(GET licence PARENT_PATH documents)
  cmake_path(GET documents PARENT_PATH share)
  cmake_path(GET share PARENT_PATH share)

  file(READ ${licence} terms)
  string(STRIP "${terms}" terms)
  string(REPLACE "\n" "\n " terms " ${terms}\n")
  string(REPLACE "\n \n" "\n .\n" terms "${terms}")
  file(WRITE ${documents}/copyright
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: lats\n\nFiles: *\n"
    "Copyright: 2026 the lats authors\nLicense: Expat\n${terms}")
  file(REMOVE ${licence})

  file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)
  file(GLOB pages ${share}/man/man*/*)
  execute_process(COMMAND gzip -9 -n ${documents}/changelog ${pages} COMMAND_ERROR_IS_FATAL ANY)

  # Debian's zsh does not look in site-functions below /usr.
  file(MAKE_DIRECTORY ${share}/zsh/vendor-completions)
  file(RENAME ${share}/zsh/site-functions/_lats ${share}/zsh/vendor-completions/_lats)
  file(REMOVE_RECURSE ${share}/zsh/site-functions)
endforeach()
