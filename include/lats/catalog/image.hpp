// A catalogue that was read, as a block of bytes that can be used again as it is: no parsing, no checking, no pointer to turn. That
// works because the block is always used at the same address; where something else is there, it cannot be used.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/catalog/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lats {

/// The bytes of an image of `catalog`. `key` says what it was made of; it comes first, for whoever opens the image.
std::string image_of(const Catalog& catalog, std::string_view key);

/// The catalogue in the image at `path`, while that is whole and was made with this `key`, by this build of the library.
/// Nothing where there is no such image; where it is damaged or not this user's own; or where its address is taken, as it is while another
/// image is open in this process.
/// Requires: nobody changes the file in place. To replace it by another one of the same name is harmless.
/// Source: the layout of the model in memory, so that an image means nothing to other builds. Its head names the build.
std::optional<LoadedCatalog> open_image(const std::filesystem::path& path, std::string_view key);

}  // namespace lats
