// Collecting the problems of documents while they are read, and turning byte offsets into lines and columns at the end.
#pragma once

#include "lats/catalog/diagnostic.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lats {

/// Where something stands in the documents that are read together.
struct Spot {
    std::uint32_t offset = 0;      ///< in bytes from the start of the document
    std::uint16_t document = 0;    ///< which of them, from 0
};

/// A place inside a document, as a chain of keys and indices that lives on the stack of the functions that read it.
struct Place {
    const Place* outer = nullptr;
    std::string_view key;    ///< empty for an index
    std::size_t index = 0;

    Place member(std::string_view name) const& { return {this, name, 0}; }
    Place item(std::size_t i) const& { return {this, {}, i}; }
    Place member(std::string_view name) && = delete;   // it would refer to a place that is gone
    Place item(std::size_t i) && = delete;
};

/// Example: exercises[2].variants[0].needs
std::string to_string(const Place& place);

/// `text` between quotes as messages show it: cleaned, on one line, and cut where it is long.
std::string quote(std::string_view text);

/// The problems of one document.
class DocumentProblems {
public:
    /// Keeps views: both must outlive this object.
    DocumentProblems(std::string_view name, std::string_view text) : name_(name), text_(text) {}

    void add(std::uint32_t offset, const Place& place, std::string message, std::string suggestion = {});
    std::size_t size() const { return found_.size() + uncounted_; }

    /// Counts one more problem and returns true, where so many are kept that it need not even be described.
    bool count_if_full();

    std::string_view name() const { return name_; }
    std::string_view text() const { return text_; }

    /// All of them in the order of their offsets, capped at kMaxProblems and a line that counts the rest.
    std::vector<Diagnostic> diagnostics() const;

private:
    struct Found {
        std::uint32_t offset;
        std::string place;
        std::string message;
        std::string suggestion;
    };

    std::string_view name_;
    std::string_view text_;
    std::vector<Found> found_;
    std::size_t uncounted_ = 0;
};

/// The problems of all documents that are read together, in their order.
class Problems {
public:
    void add_document(std::string_view name, std::string_view text) { documents_.emplace_back(name, text); }
    DocumentProblems& of(std::size_t document) { return documents_[document]; }

    void add(Spot spot, const Place& place, std::string message, std::string suggestion = {}) {
        of(spot.document).add(spot.offset, place, std::move(message), std::move(suggestion));
    }
    bool count_if_full(Spot spot) { return of(spot.document).count_if_full(); }

    std::vector<Diagnostic> diagnostics() const;

    std::string_view name_of(std::size_t document) const { return documents_[document].name(); }

    /// The line of each of `spots`, in their order. However many they are, each document is walked through once.
    std::vector<std::uint32_t> lines_of(std::span<const Spot> spots) const;

private:
    std::deque<DocumentProblems> documents_;
};

}  // namespace lats
