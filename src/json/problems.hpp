// Collecting the problems of documents while they are read, and turning byte offsets into lines and columns at the end.
#pragma once

#include "lats/json/diagnostic.hpp"

#include <compare>
#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lats {

/// Where something stands in the documents that are read together.
struct Spot {
    std::uint32_t document = 0;  ///< its number among them
    std::uint32_t offset = 0;    ///< in bytes

    friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// A place inside a document, as a chain of keys and indices that lives on the stack of the functions that read it.
struct Place {
    const Place* outer = nullptr;
    std::string_view key;  ///< empty for an index
    std::size_t index = 0;

    Place member(std::string_view name) const& { return {this, name, 0}; }
    Place item(std::size_t i) const& { return {this, {}, i}; }
    Place member(std::string_view name) && = delete;  // it would refer to a place that is gone
    Place item(std::size_t i) && = delete;
};

/// Example: exercises[2].variants[0].needs
std::string to_string(const Place& place);

/// `text` between quotes as messages show it: cleaned, on one line, and cut where it is long.
std::string quote(std::string_view text);

/// The problems of one document.
class DocumentProblems {
public:
    /// Keeps views: both must outlive this object. `number` is that of the document among those that are read together.
    DocumentProblems(std::string_view name, std::string_view text, std::size_t number = 0)
        : name_(name), text_(text), number_(static_cast<std::uint32_t>(number)) {}

    void add(Spot spot, const Place& place, std::string message, std::string suggestion = {}, std::string_view code = kError);
    std::size_t size() const { return found_.size() + uncounted_; }

    /// Counts one more problem and returns true, where so many are kept that it need not even be described.
    bool count_if_full();

    std::string_view name() const { return name_; }
    std::string_view text() const { return text_; }
    Spot spot(std::size_t offset) const { return {number_, static_cast<std::uint32_t>(offset)}; }

    /// All of them in the order of their places, capped at kMaxProblems and a line that counts the rest.
    std::vector<Diagnostic> diagnostics() const;

private:
    struct Found {
        Spot spot;
        std::string place;
        std::string message;
        std::string suggestion;
        std::string_view code;
    };

    std::string_view name_;
    std::string_view text_;
    std::uint32_t number_;
    std::vector<Found> found_;
    std::size_t uncounted_ = 0;
};

/// The problems of all documents that are read together, in their order.
class Problems {
public:
    /// The problems of the next document.
    DocumentProblems& add_document(std::string_view name, std::string_view text) {
        return documents_.emplace_back(name, text, documents_.size());
    }
    /// Those of the document in which `spot` is.
    DocumentProblems& of(Spot spot) { return documents_[spot.document]; }

    void add(Spot spot, const Place& place, std::string message, std::string suggestion = {}, std::string_view code = kError) {
        of(spot).add(spot, place, std::move(message), std::move(suggestion), code);
        count();
    }
    bool count_if_full(Spot spot) {
        const bool is_full = of(spot).count_if_full();
        if (is_full) count();
        return is_full;
    }

    /// Counts the problems that come against `whom`, by a number of the caller's: the place of a problem does not tell who brought it. Returns
    /// against whom they were counted before.
    std::size_t blame(std::size_t whom) { return std::exchange(blamed_, whom); }
    void count() { culprits_.insert(blamed_); }
    /// All that problems were counted against.
    const std::set<std::size_t>& blamed() const { return culprits_; }

    std::vector<Diagnostic> diagnostics() const;

    std::string_view name_of(Spot spot) const { return documents_[spot.document].name(); }

    /// The line of each of `spots`, in their order. However many they are, each document is walked through once.
    std::vector<std::uint32_t> lines_of(std::span<const Spot> spots) const;

private:
    std::deque<DocumentProblems> documents_;
    std::size_t blamed_ = 0;
    std::set<std::size_t> culprits_;
};

}  // namespace lats
