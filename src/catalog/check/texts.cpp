// Rules about single texts, whatever they are.
#include "catalog/check/rules.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/normal.hpp"

namespace lats::checks {

void control_characters(Report& report, const json::Value& text, const Place& place) {
    if (text::is_clean(text.text())) return;
    report.warn("control-characters", text.spot(), place, "a control or direction character in " + quote(text.text()),
                "remove it; lats shows each as a replacement character");
}

void not_nfc(Report& report, const json::Value& text, const Place& place) {
    if (text::is_nfc(text.text())) return;
    report.warn("not-nfc", text.spot(), place, "not in the normal form NFC: " + quote(text.text()),
                "save it composed: a letter and its accent as one character");
}

}  // namespace lats::checks
