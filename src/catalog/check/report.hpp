// The warnings of one document while its rules run.
#pragma once

#include "json/problems.hpp"
#include "lats/catalog/check.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lats::checks {

/// The code of a rule; one that kCheckRules does not have does not compile.
class RuleCode {
public:
    consteval RuleCode(const char* code) {  // NOLINT(google-explicit-constructor): so that rules say their code as a text
        while (kCheckRules.at(index).code != code) ++index;
    }

    std::size_t index = 0;
};

class Report {
public:
    /// Lists at most `most` warnings.
    explicit Report(std::size_t most) : most_(most) {}

    void warn(RuleCode code, Spot spot, const Place& place, std::string message, std::string suggestion) {
        if (has_room(code)) found_.push_back({spot, code.index, to_string(place), std::move(message), std::move(suggestion)});
    }

    /// The warnings in the order of their places, and for each code one that counts the rest.
    std::vector<Finding> findings(const Document& document) const;

private:
    struct Found {
        Spot spot;
        std::size_t rule;
        std::string place;
        std::string message;
        std::string suggestion;
    };
    using Counts = std::array<std::size_t, kCheckRules.size()>;

    /// Whether one more warning is kept; else it is counted. Far more are kept than listed, so that those listed are the first
    /// ones even though some rules look at everything else before.
    bool has_room(RuleCode code);

    std::size_t most_;
    std::vector<Found> found_;
    Counts not_kept_{};
};

}  // namespace lats::checks
