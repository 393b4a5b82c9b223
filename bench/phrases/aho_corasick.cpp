/*
** aho_corasick.cpp: the textbook automaton as a dense table over classes of bytes.
*/
#include "engine.hpp"

#include <algorithm>
#include <array>

namespace bench {
namespace {

constexpr uint32_t NONE = UINT32_MAX;
constexpr uint32_t ENDS = 1u << 31; // flag of a transition: phrases end where it leads

class AhoCorasick : public Engine {
public:
  explicit AhoCorasick(const Phrases &phrases) {
    make_classes(phrases);
    make_trie(phrases);
    make_links();
    // Transitions hold the offset of the row they lead to, not its number.
    std::vector<bool> ends(phrase_.size());
    for (size_t s = 0; s < ends.size(); s++) ends[s] = phrase_[s] != NONE || shorter_[s] != NONE;
    for (uint32_t &to : next_) to = to * width_ | (ends[to] ? ENDS : 0);
  }

  void scan(Sink &sink) override {
    const uint32_t *next = next_.data();
    const char *text = sink.text.data();
    uint32_t at = 0;
    for (size_t i = 0, n = sink.text.size(); i < n; i++) {
      at = next[(at & ~ENDS) + class_[static_cast<unsigned char>(text[i])]];
      if (__builtin_expect((at & ENDS) != 0, 0)) report(sink, (at & ~ENDS) / width_, i + 1);
    }
  }

  size_t bytes() const override {
    return sizeof class_ + 4 * (next_.size() + phrase_.size() + shorter_.size() + length_.size());
  }

private:
  std::array<uint8_t, 256> class_{}; // 0: in no phrase
  uint32_t width_ = 1;               // classes
  std::vector<uint32_t> next_;       // by state and class
  std::vector<uint32_t> phrase_;     // by state: the phrase that ends here
  std::vector<uint32_t> shorter_;    // by state: the next state on the way back where one ends
  std::vector<uint32_t> length_;     // by phrase

  void make_classes(const Phrases &phrases) {
    for (const std::string &phrase : phrases)
      for (char c : phrase) {
        uint8_t &of = class_[static_cast<unsigned char>(c)];
        if (of == 0) of = static_cast<uint8_t>(width_++);
      }
    for (char c = 'a'; c <= 'z'; c++)
      class_[static_cast<size_t>(c - 32)] = class_[static_cast<size_t>(c)];
  }

  uint32_t add_state() {
    next_.resize(next_.size() + width_, 0);
    phrase_.push_back(NONE);
    return static_cast<uint32_t>(phrase_.size() - 1);
  }

  void make_trie(const Phrases &phrases) {
    add_state();
    for (const std::string &phrase : phrases) {
      uint32_t state = 0;
      for (char c : phrase) {
        size_t edge = size_t{state} * width_ + class_[static_cast<unsigned char>(c)];
        if (next_[edge] == 0) {
          uint32_t made = add_state();
          next_[edge] = made;
        }
        state = next_[edge];
      }
      phrase_[state] = static_cast<uint32_t>(length_.size());
      length_.push_back(static_cast<uint32_t>(phrase.size()));
    }
  }

  // Breadth first: the failure state of a child is where its parent's failure state goes.
  void make_links() {
    std::vector<uint32_t> fail(phrase_.size(), 0), queue;
    shorter_.assign(phrase_.size(), NONE);
    for (uint32_t k = 0; k < width_; k++)
      if (next_[k] != 0) queue.push_back(next_[k]);
    for (size_t head = 0; head < queue.size(); head++) {
      uint32_t state = queue[head], back = fail[state];
      shorter_[state] = phrase_[back] != NONE ? back : shorter_[back];
      for (uint32_t k = 0; k < width_; k++) {
        uint32_t &to = next_[size_t{state} * width_ + k], other = next_[size_t{back} * width_ + k];
        if (to != 0) {
          fail[to] = other;
          queue.push_back(to);
        } else {
          to = other;
        }
      }
    }
  }

  void report(Sink &sink, uint32_t state, size_t to) const {
    if (phrase_[state] == NONE) state = shorter_[state];
    for (; state != NONE; state = shorter_[state])
      sink.offer(phrase_[state] + 1, to - length_[phrase_[state]], to);
  }
};

} // namespace

std::vector<Plugin> aho_corasick_plugins() {
  return {{"aho-corasick", always, [](const Phrases &phrases) -> std::unique_ptr<Engine> {
             return std::make_unique<AhoCorasick>(phrases);
           }}};
}

} // namespace bench
