#include "json/tree.hpp"

#include "text/codepoints.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lats::json {
namespace {

nlohmann::ordered_json tree(const Value& value) {
    switch (value.kind()) {
        case Kind::null: return nullptr;
        case Kind::boolean: return value.boolean();
        case Kind::number: {
            constexpr double kExact = 9007199254740992;  // up to here every whole number is exact
            if (value.number() == std::trunc(value.number()) && std::abs(value.number()) < kExact)
                return static_cast<std::int64_t>(value.number());
            return value.number();
        }
        case Kind::text: return std::string(value.text());
        case Kind::list: {
            auto list = nlohmann::ordered_json::array();
            for (const Value& item : value.items()) list.push_back(tree(item));
            return list;
        }
        case Kind::object: {
            auto object = nlohmann::ordered_json::object();
            for (const Member& one : value.members()) object[std::string(one.key)] = tree(one.value);
            return object;
        }
    }
    return nullptr;
}

/// `json` with escapes in place of the characters that are replaced in all that is printed: there is none of them but in its texts.
std::string with_escapes(std::string_view json) {
    std::string escaped;
    escaped.reserve(json.size());
    while (!json.empty()) {
        const text::CodePoint next = text::first_code_point(json);
        const auto value = static_cast<unsigned>(next.value);
        if (!text::is_replaced(next.value)) escaped += json.substr(0, next.bytes);
        else if (value < 0x10000) escaped += fmt::format("\\u{:04x}", value);
        else escaped += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (value >> 10U), 0xDC00 + (value & 0x3FFU));  // a surrogate pair
        json.remove_prefix(next.bytes);
    }
    return escaped;
}

}  // namespace

std::string to_json(const Value& value) {
    return with_escapes(tree(value).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + "\n";
}

}  // namespace lats::json
