#include "import/exercise_ids.hpp"

#include "lats/text/fold.hpp"

#include <fmt/format.h>

namespace lats::importing {
namespace {

constexpr std::size_t kMaxIdBytes = 64;

std::string with_number(std::string id, std::size_t number) {
    const std::string suffix = fmt::format("-{}", number);
    id.resize(std::min(id.size(), kMaxIdBytes - suffix.size()));
    while (id.ends_with('-')) id.pop_back();
    return id + suffix;
}

}  // namespace

ExerciseIds::ExerciseIds(const Catalog& known, std::string_view data_set) : data_set_(data_set) {
    for (const Exercise& exercise : known.exercises) taken_.emplace(exercise.id);
}

std::string ExerciseIds::next(std::string_view name, std::string_view original) {
    std::string id = text::slug(name);
    if (!id.empty() && taken_.insert(id).second) return id;
    // A name in another script has no slug.
    const std::string prefixed = text::slug(fmt::format("{} {}", data_set_, id.empty() ? original : std::string_view(id)));
    id = prefixed;
    while (!taken_.insert(id).second) {
        std::size_t& number = numbers_[prefixed];
        number = number == 0 ? 2 : number + 1;
        id = with_number(prefixed, number);
    }
    return id;
}

}  // namespace lats::importing
