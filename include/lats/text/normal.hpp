// Whether a text is written in the normal form that catalogues use.
#pragma once

#include <string_view>

namespace lats::text {

/// Whether `text` is in the normal form NFC: letters and their marks as one character where there is one.
/// Shape: false for more than 30 marks on one letter, and for bytes that are not UTF-8.
/// Source: Unicode Standard Annex 15, also for the 30 (stream-safe text).
/// Example: is_nfc("caf\u00E9") is true, is_nfc("cafe\u0301") is false
bool is_nfc(std::string_view text);

}  // namespace lats::text
