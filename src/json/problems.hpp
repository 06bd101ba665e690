// Collecting the problems of documents while they are read, and turning byte offsets into lines and columns at the end.
#pragma once

#include "lats/json/diagnostic.hpp"

#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lats {

/// Where something stands in the documents that are read together, as though they stood one behind the other, each with one byte more than
/// it has: what is missing at its end has a place, too. So a place takes four bytes wherever it is kept.
struct Spot {
    std::uint32_t at = 0;
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
    /// Keeps views: both must outlive this object. `start` is where the document starts.
    DocumentProblems(std::string_view name, std::string_view text, Spot start = {}) : name_(name), text_(text), start_(start) {}

    void add(Spot spot, const Place& place, std::string message, std::string suggestion = {});
    std::size_t size() const { return found_.size() + uncounted_; }

    /// Counts one more problem and returns true, where so many are kept that it need not even be described.
    bool count_if_full();

    std::string_view name() const { return name_; }
    std::string_view text() const { return text_; }
    Spot start() const { return start_; }
    Spot spot(std::size_t offset) const { return {start_.at + static_cast<std::uint32_t>(offset)}; }
    std::size_t offset(Spot spot) const { return spot.at - start_.at; }

    /// All of them in the order of their places, capped at kMaxProblems and a line that counts the rest.
    std::vector<Diagnostic> diagnostics() const;

private:
    struct Found {
        Spot spot;
        std::string place;
        std::string message;
        std::string suggestion;
    };

    std::string_view name_;
    std::string_view text_;
    Spot start_;
    std::vector<Found> found_;
    std::size_t uncounted_ = 0;
};

/// The problems of all documents that are read together, in their order.
class Problems {
public:
    /// The problems of the next document. Where a Spot does not reach to its end that is one of them, and its text is not to be read.
    DocumentProblems& add_document(std::string_view name, std::string_view text);
    /// Those of the document in which `spot` is.
    DocumentProblems& of(Spot spot) { return documents_[number_of(spot)]; }

    void add(Spot spot, const Place& place, std::string message, std::string suggestion = {}) {
        of(spot).add(spot, place, std::move(message), std::move(suggestion));
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

    std::string_view name_of(Spot spot) const { return documents_[number_of(spot)].name(); }

    /// The line of each of `spots`, in their order. However many they are, each document is walked through once.
    std::vector<std::uint32_t> lines_of(std::span<const Spot> spots) const;

private:
    std::size_t number_of(Spot spot) const;

    std::deque<DocumentProblems> documents_;
    std::size_t blamed_ = 0;
    std::set<std::size_t> culprits_;
};

}  // namespace lats
