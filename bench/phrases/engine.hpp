/*
** engine.hpp: what a phrase scanner is to the benchmark, and the one rule by which all of them tell
** words apart, so that everybody finds the same.
*/
#ifndef bench_engine_hpp
#define bench_engine_hpp

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

using Phrases = std::vector<std::string>; // lower case; the id of the first is 1

struct Match {
  uint32_t id;
  size_t from, to; // bytes of the text: [from, to)
};

inline bool is_letter(char c) {
  auto u = static_cast<unsigned char>(c);
  return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') || u >= 0x80;
}

inline bool is_inner(char c) { return c == '&' || c == '\'' || c == '.'; }

/*
** The rule of csrc/cxo.h: does [from, to), which begins and ends with a letter, begin and end with
** a whole word? A word goes on over a mark that has letters on both sides.
*/
inline bool is_whole(std::string_view text, size_t from, size_t to) {
  if (to < text.size()) {
    if (is_letter(text[to])) return false;
    if (is_inner(text[to]) && to + 1 < text.size() && is_letter(text[to + 1])) return false;
  }
  if (from > 0) {
    if (is_letter(text[from - 1])) return false;
    if (is_inner(text[from - 1]) && from > 1 && is_letter(text[from - 2])) return false;
  }
  return true;
}

// What becomes of the matches of one text: counted, summed up, and kept where somebody asks.
struct Sink {
  std::string_view text;
  uint64_t number = 0; // of the text
  uint64_t count = 0, sum = 0;
  std::vector<Match> *keep = nullptr;

  // A match that is known to be of whole words. The sum does not depend on the order.
  void take(uint32_t id, size_t from, size_t to) {
    uint64_t x = (number * 0x9E3779B97F4A7C15u + id) * 0xC2B2AE3D27D4EB4Fu;
    x ^= (from + 1) * 0x165667B19E3779F9u + to;
    sum += (x ^ x >> 29) * 0x27D4EB2F165667C5u;
    count++;
    if (keep) keep->push_back({id, from, to});
  }

  // A match that may begin or end within a word.
  void offer(uint32_t id, size_t from, size_t to) {
    if (is_whole(text, from, to)) take(id, from, to);
  }
};

class Engine {
public:
  virtual ~Engine() = default;
  virtual void scan(Sink &sink) = 0;
  virtual size_t bytes() const = 0; // of its tables
};

// An engine by name; `make` throws std::runtime_error where phrases do not compile.
struct Plugin {
  const char *name;
  bool (*is_there)();
  std::unique_ptr<Engine> (*make)(const Phrases &);
};

std::vector<Plugin> aho_corasick_plugins();
std::vector<Plugin> cxo_plugins();
std::vector<Plugin> hyperscan_plugins();
std::vector<Plugin> re2_plugins();

inline bool always() { return true; }

} // namespace bench

#endif
