#include "cli/line/complete.hpp"

#include "cli/line/candidates.hpp"
#include "cli/line/command_line.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <exception>
#include <functional>

#include <fmt/format.h>

namespace lats::cli {
namespace {

/// The candidates for the word being typed, with what stays in front of them.
struct Offer {
    std::string kept;
    std::vector<Candidate> candidates;
};

const Declared* holder_of_typed(const CommandLine& line) {
    const auto found = std::ranges::find_if(line.arguments.declared(), [](const Declared& declared) { return declared.typed.has_value(); });
    return found != line.arguments.declared().end() ? &*found : nullptr;
}

/// The options that are not there yet, or may be there again.
std::vector<Candidate> options_left(const CommandLine& line, const std::string& typed) {
    std::vector<Candidate> left;
    for (const Declared& declared : line.arguments.declared()) {
        const std::vector<std::string_view> names = names_of(declared);
        const bool is_left = declared.given.empty() || declared.is_list() || std::ranges::count(names, typed) > 0;
        if (!declared.is_option() || !is_left) continue;
        for (const std::string_view name : names) left.push_back({std::string(name), explained(declared)});
    }
    return left;
}

/// Whether the name of an option is typed: all of it counts as such, though a value could follow without a space.
bool is_option_typed(const Declared* holder, const std::string& typed) {
    return typed.starts_with('-') && (!holder || (holder->is_option() && holder->typed->empty() && typed.size() == 2));
}

/// A shell hands words over as they are typed.
std::string at_home(const Surroundings& surroundings, const std::string& path) {
    const auto home = path.starts_with("~/") ? surroundings.variable("HOME") : std::nullopt;
    return home ? *home + path.substr(1) : path;
}

std::vector<Candidate> values(const CommandLine& line, const Declared& holder, const Surroundings& surroundings) {
    // A name of several words is not completed past its first.
    if (holder.takes_all_words() && !holder.is_list() && !holder.given.empty()) return {};
    CatalogOptions options{line.options.catalog.catalogs, line.options.catalog.no_builtin};
    for (std::string& path : options.catalogs) path = at_home(surroundings, path);
    CatalogSource source(surroundings, options, [](std::string_view, const std::vector<std::string>&) {});
    const auto exercise = std::ranges::find(line.arguments.declared(), Takes::exercise, &Declared::takes);
    const bool is_named = exercise != line.arguments.declared().end();
    return candidates(line.arguments.narrowed(holder), source, is_named ? fmt::format("{}", fmt::join(exercise->given, " ")) : "");
}

Offer offer(const CommandLine& line, const std::string& typed, const Surroundings& surroundings) {
    const Declared* const holder = holder_of_typed(line);
    if (is_option_typed(holder, typed)) return {"", options_left(line, typed)};
    if (!holder && !line.word) return {"", command_candidates()};
    Offer offer;
    if (holder) {
        // Of a list that is separated by commas the last item is being typed.
        const auto comma = holder->takes == Takes::equipment_list ? holder->typed->rfind(',') + 1 : 0;  // npos + 1 is 0
        offer = {typed.substr(0, typed.size() - holder->typed->size() + comma), values(line, *holder, surroundings)};
    }
    // Where any word can come, or none, the options are what there is to say.
    const bool anything = !holder || !holder->is_option();
    if (line.command && anything && typed.empty() && offer.candidates.empty()) offer.candidates = options_left(line, typed);
    return offer;
}

/// Leaves what begins with `typed`, or where nothing does, what contains it.
void keep_fitting(std::vector<Candidate>& candidates, std::string_view typed) {
    const auto begins = [&](const Candidate& candidate) { return candidate.value.starts_with(typed); };
    const auto contains = [&](const Candidate& candidate) { return candidate.value.find(typed) != std::string::npos; };
    if (std::ranges::any_of(candidates, begins)) std::erase_if(candidates, std::not_fn(begins));
    else std::erase_if(candidates, std::not_fn(contains));
}

std::string lines(Offer offer, std::string_view typed) {
    const bool shell_knows = offer.candidates.size() == 1 && offer.candidates.front().value.empty();
    if (shell_knows) return fmt::format("\t{}\n", offer.candidates.front().help);
    keep_fitting(offer.candidates, typed.substr(offer.kept.size()));
    std::string lines;
    for (const Candidate& candidate : offer.candidates) {
        // A catalogue may hold anything, and the shell reads lines.
        lines += text::one_line(offer.kept + candidate.value);
        lines += candidate.help.empty() ? "\n" : fmt::format("\t{}\n", text::one_line(candidate.help));
    }
    return lines;
}

}  // namespace

Answer complete(const std::vector<std::string>& words, const Surroundings& surroundings) {
    const std::size_t first = !words.empty() && words.front() == "--" ? 1 : 0;
    Answer answer;
    if (words.size() <= first) return answer;
    try {
        CommandLine line;
        line.read_unfinished({words.begin() + static_cast<std::ptrdiff_t>(first), words.end()});
        answer.out = text::clean(lines(offer(line, words.back(), surroundings), words.back()));
    } catch (const std::exception&) {
        // Somebody is typing: the finished call will say what is wrong.
    }
    return answer;
}

}  // namespace lats::cli
