#include "lats/picture/figure.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/picture_lines.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

constexpr int kCardRows = 17;  // few enough that the first step is on the first screen
constexpr int kMovieRows = 20;
constexpr int kFewestMovieRows = 4;  // fewer dots are no figure

/// "Arms hang, then elbows behind you": the key moments for whoever reads or hears them.
std::string in_words(std::span<const Pose> poses) {
    std::string words;
    for (const Pose& pose : poses) words += words.empty() ? std::string(pose.caption) : ", then " + phrases::lower_first(pose.caption);
    return words;
}

}  // namespace

Page figure_moments(const Variant& variant, Layout layout) {
    Page page(layout);
    if (variant.figure.poses.empty()) return page;
    if (layout.pictures == Pictures::none) {
        page.field("Figure", in_words(variant.figure.poses));
        return page;
    }
    std::vector<Picture> pictures;
    std::size_t number = 0;
    for (Drawing& drawing : key_moments(variant)) {
        pictures.push_back({std::move(drawing), fmt::format("{}. {}", number + 1, variant.figure.poses[number].caption)});
        ++number;
    }
    page.add(picture_lines(pictures, kCardRows, layout));
    return page;
}

std::vector<Page> figure_movie(const Exercise& exercise, const Variant& variant, int frames_per_second, Layout layout) {
    const auto frame = [&](Drawing drawing, int rows) {
        Page page(layout);
        page.paragraph(phrases::title(exercise, variant), 0, Tone::title);
        page.add(picture_lines({{std::move(drawing), ""}}, rows, layout));
        page.paragraph("Any key ends it.", 0, Tone::muted);
        return page;
    };
    constexpr int kCursorRows = 1;  // below the frame; were it to go further, all would scroll
    std::vector<Drawing> drawings = figure_at(variant, repetition(variant, frames_per_second));
    const auto fits = [&](int rows) {
        return layout.rows == 0 || static_cast<int>(frame(drawings.front(), rows).lines().size()) + kCursorRows <= layout.rows;
    };
    int rows = kMovieRows;
    while (rows >= kFewestMovieRows && !fits(rows)) --rows;
    if (rows < kFewestMovieRows) return {};
    std::vector<Page> pages;
    for (Drawing& drawing : drawings) pages.push_back(frame(std::move(drawing), rows));
    return pages;
}

}  // namespace lats
