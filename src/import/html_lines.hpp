// The words of a piece of HTML, for descriptions that data sets keep so. No browser: tags are left out, blocks become lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lats::importing {

/// The lines of `html`: one for each paragraph, list item or other block, none of them blank, without tags and with references such
/// as `&amp;` resolved. Text without a block is broken where it is broken into lines.
/// Shape: every word stays, in its order; what only looks like a tag or a reference stays as it is.
/// Example: "<p>Stand <b>tall</b>.</p><ul><li>Pull &amp; hold.</li></ul>" gives "Stand tall." and "Pull & hold."
std::vector<std::string> html_lines(std::string_view html);

}  // namespace lats::importing
