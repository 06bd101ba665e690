#include "lats/catalog/builtin.hpp"
#include "lats/picture/muscle_map.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace lats;
