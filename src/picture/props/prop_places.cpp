#include "picture/props/prop_places.hpp"

namespace lats {

Vector3 place(const Place3& p) { return {static_cast<double>(p.x), static_cast<double>(p.y), static_cast<double>(p.z)}; }

bool holds(const Prop& prop, std::size_t hand) { return prop.hands == Hands::both || (prop.hands == Hands::left) == (hand == 0); }

std::array<Vector3, 2> around(const Skeleton& s, Around what) {
    switch (what) {
        case Around::feet: return {(s.ankles[0] + s.toes[0]) * 0.5, (s.ankles[1] + s.toes[1]) * 0.5};
        case Around::knees: return s.knees;
        case Around::hips: return s.hip_joints;
        case Around::chest: return {s.shoulders[0] + s.chest_front * -7, s.shoulders[1] + s.chest_front * -7};
        case Around::hands: return s.hands;
    }
    return s.hands;
}

}  // namespace lats
