// Catch2, whichever of its two layouts is installed: version 3 has one header for everything, version 2 (Debian 12)
// one header alone. Tests use what both have: no Approx, Contains, SKIP or BENCHMARK.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
