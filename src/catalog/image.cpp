#include "lats/catalog/image.hpp"

#include "catalog/members.hpp"
#include "json/checksum.hpp"
#include "lats/catalog/builtin.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lats {
namespace {

/// Where images are used: an address that systems give to nobody unasked.
constexpr std::uintptr_t kAddress = sizeof(void*) == 8 ? 0x2000'0000'0000 : 0x5000'0000;
constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
constexpr std::array<char, 8> kMagic{'l', 'a', 't', 's', 'i', 'm', 'g', '1'};

struct Head {
    std::array<char, 8> magic = kMagic;
    std::uint64_t checksum = 0;   ///< of all that follows it
    std::uint64_t build = 0;      ///< builtin_fingerprint()
    std::uint64_t bytes = 0;      ///< of the whole image
    std::uint64_t key_bytes = 0;  ///< of the key, which follows the head
    Catalog catalog;
};

std::uint64_t checksum_of(std::string_view image) { return checksum(image.substr(offsetof(Head, build))); }

/// Lays values into bytes so that they mean the same there. Each list and text that the values show is laid once.
class ImageWriter {
public:
    std::string image(const Catalog& catalog, std::string_view key) {
        const std::size_t head = room<Head>(1);
        bytes_ += key;
        place_tables(catalog);
        put(head + offsetof(Head, catalog), catalog);
        store(head + offsetof(Head, build), builtin_fingerprint());
        store(head + offsetof(Head, magic), kMagic);
        store(head + offsetof(Head, bytes), std::uint64_t{bytes_.size()});
        store(head + offsetof(Head, key_bytes), std::uint64_t{key.size()});
        store(head + offsetof(Head, checksum), checksum_of(bytes_));
        return std::move(bytes_);
    }

private:
    /// Gives every record that is pointed to its place, before anything points there.
    void place_tables(const Catalog& catalog) {
        place(catalog.sources);
        place(catalog.muscles);
        place(catalog.equipment);
        place(catalog.exercises);
        place(catalog.guides);
        for (const Exercise& exercise : catalog.exercises) place(exercise.variants);
    }

    /// Where `list` is to lie.
    template <class T> std::size_t place(std::span<const T> list) {
        const auto first = reinterpret_cast<std::uintptr_t>(list.data());
        const auto [found, is_new] = lists_.try_emplace({first, first + list.size_bytes()}, 0);
        if (is_new) found->second = room<T>(list.size());
        return found->second;
    }

    template <class T> std::size_t room(std::size_t count) {
        const std::size_t at = (bytes_.size() + alignof(T) - 1) / alignof(T) * alignof(T);
        bytes_.resize(at + count * sizeof(T));
        return at;
    }

    template <HasMembers Record> void put(std::size_t at, const Record& record) {
        for_each_member(record, [&](const auto& member) {
            put(at + static_cast<std::size_t>(reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&record)), member);
        });
    }

    void put(std::size_t at, std::string_view text) {
        if (text.empty()) return store(at, std::string_view());
        const auto [found, is_new] = texts_.try_emplace(text, bytes_.size());
        if (is_new) bytes_ += text;
        store(at, std::string_view(address<char>(found->second), text.size()));
    }

    template <class T> void put(std::size_t at, std::span<const T> list) { store(at, laid(list)); }

    template <class T> void put(std::size_t at, const std::optional<std::span<const T>>& list) {
        store(at, list ? std::optional(laid(*list)) : std::nullopt);
    }

    /// A reference to a record of a table.
    template <class Record> void put(std::size_t at, const Record* record) {
        if (!record) return store(at, record);
        const auto value = reinterpret_cast<std::uintptr_t>(record);
        const auto& [bounds, place] = *std::prev(lists_.upper_bound({value, UINTPTR_MAX}));
        store(at, address<Record>(place + (value - bounds.first)));
    }

    template <class Plain> void put(std::size_t at, const Plain& value) { store(at, value); }

    /// `list` in the image, its items laid there when it is first met.
    template <class T> std::span<const T> laid(std::span<const T> list) {
        if (list.empty()) return {};
        const std::size_t at = place(list);
        if (laid_.insert(at).second)
            for (std::size_t i = 0; i < list.size(); ++i) put(at + i * sizeof(T), list[i]);
        return {address<T>(at), list.size()};
    }

    template <class T> static const T* address(std::size_t at) {
        return reinterpret_cast<const T*>(kAddress + at);  // NOLINT(performance-no-int-to-ptr): the address is the point
    }

    template <class T> void store(std::size_t at, const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        std::memcpy(bytes_.data() + at, &value, sizeof(T));
    }

    using Bounds = std::pair<std::uintptr_t, std::uintptr_t>;  // of a list in memory

    std::string bytes_;
    std::map<Bounds, std::size_t> lists_;
    std::unordered_set<std::size_t> laid_;
    std::unordered_map<std::string_view, std::size_t> texts_;
};

/// A file in memory at kAddress, for as long as this lives.
class Mapping {
public:
    explicit Mapping(const std::filesystem::path& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);  // a pipe in its place is not waited for
        if (file < 0) return;
        struct stat about {};
        const bool is_known = fstat(file, &about) == 0;
        const bool is_ours = is_known && S_ISREG(about.st_mode) && about.st_uid == geteuid() && (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
        const auto size = static_cast<std::size_t>(about.st_size);
        if (is_ours && size >= sizeof(Head) && size <= kMaxBytes) map(file, size);
        close(file);
    }
    Mapping(const Mapping&) = delete;
    Mapping(Mapping&&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    Mapping& operator=(Mapping&&) = delete;
    ~Mapping() {
        if (size_ > 0) munmap(memory_, size_);
    }

    /// Empty where the file could not be had at that address.
    std::string_view bytes() const { return {static_cast<const char*>(memory_), size_}; }

private:
    void map(int file, std::size_t size) {
        void* const got = mmap(memory_, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (got == memory_) size_ = size;
        else if (got != MAP_FAILED) munmap(got, size);
    }

    void* memory_ = reinterpret_cast<void*>(kAddress);  // NOLINT(performance-no-int-to-ptr): the address is the point
    std::size_t size_ = 0;
};

bool is_whole(std::string_view image, const Head& head, std::string_view key) {
    const bool is_known = head.magic == kMagic && head.build == builtin_fingerprint() && head.bytes == image.size();
    if (!is_known || head.key_bytes > image.size() - sizeof(Head)) return false;
    return image.substr(sizeof(Head), head.key_bytes) == key && checksum_of(image) == head.checksum;
}

}  // namespace

std::string image_of(const Catalog& catalog, std::string_view key) { return ImageWriter().image(catalog, key); }

std::optional<LoadedCatalog> open_image(const std::filesystem::path& path, std::string_view key) {
    auto mapping = std::make_shared<Mapping>(path);
    if (mapping->bytes().empty()) return std::nullopt;
    const Head& head = *reinterpret_cast<const Head*>(mapping->bytes().data());
    if (!is_whole(mapping->bytes(), head, key)) return std::nullopt;
    return LoadedCatalog(head.catalog, std::move(mapping));
}

}  // namespace lats
