// Access to the keys of a foreign JSON object. A data set may have keys that we do not know: they are passed over. What is not of the
// kind that its format promises is a reason to leave the record out, and reported with its place.
#pragma once

#include "json/problems.hpp"
#include "json/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::importing {

/// What is found out about a record while its fields are read.
struct Verdict {
    std::string_view document;   ///< the name of the document that the record is in
    Place place;                 ///< where in it
    DocumentProblems& left_out;  ///< gets the reason, if there is one
    bool is_sound = true;
};

class RecordFields {
public:
    /// Keeps references: both must outlive this object.
    RecordFields(const json::Value& record, Verdict& verdict);

    std::string_view document() const { return verdict_->document; }

    bool has(std::string_view key) const { return value(key) != nullptr; }
    /// The value of `key`; null where it is absent, or null in the document.
    const json::Value* value(std::string_view key) const;

    /// The text under `key`, without white space at its ends; empty where there is none.
    std::string_view text(std::string_view key);
    /// The texts in the list under `key`, each as text() gives it, blank ones too.
    std::vector<std::string_view> texts(std::string_view key);
    /// The texts under `inner` in the objects of the list under `key`.
    std::vector<std::string_view> texts_within(std::string_view key, std::string_view inner);
    /// The whole number under `key` in digits; empty where there is none.
    std::string number(std::string_view key);
    /// The objects in the list under `key`.
    std::vector<RecordFields> objects(std::string_view key);
    /// The object under `key`, or one without keys.
    RecordFields object(std::string_view key);

    /// Leaves the record out.
    void refuse(const json::Value& because_of, std::string message);
    void refuse(std::string message) { refuse(*record_, std::move(message)); }

private:
    bool is_kind(const json::Value& value, json::Kind kind, std::string_view key);

    const json::Value* record_;
    Verdict* verdict_;
};

/// `text` without white space at its ends.
std::string_view trimmed(std::string_view text);

}  // namespace lats::importing
