// Replaces operator new and operator delete, over malloc and free.
#include "allocations/allocator.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace okr::allocations {
namespace {

std::atomic<long> asked_for = 0, that_failed = 0, not_freed = 0, first = 0, last = 0;

/// Null where it is to fail.
void* allocate(std::size_t size, std::size_t alignment) {
  const long number = ++asked_for;
  if (number >= first && number <= last) {
    ++that_failed;
    return nullptr;
  }
  const std::size_t whole = (size + alignment - 1) / alignment * alignment;
  void* const memory = alignment == 1 ? std::malloc(size > 0 ? size : 1) : std::aligned_alloc(alignment, whole);
  if (memory != nullptr) ++not_freed;
  return memory;
}

void* allocate_or_throw(std::size_t size, std::size_t alignment) {
  void* const memory = allocate(size, alignment);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void arm(Failing failing, long nth) {
  constexpr long never = -1, always = 1L << 60;
  that_failed = 0;
  asked_for = 0;
  last = failing == Failing::never ? never : failing == Failing::once ? nth : always;
  first = nth;
}

long disarm() {
  const long count = asked_for;
  last = -1;
  return count;
}

long failed() { return that_failed; }

long live() { return not_freed; }

void release(void* memory) noexcept {
  if (memory == nullptr) return;
  --not_freed;
  std::free(memory);
}

}  // namespace okr::allocations

using okr::allocations::allocate;
using okr::allocations::allocate_or_throw;
using okr::allocations::release;

namespace {
std::size_t number(std::align_val_t alignment) { return static_cast<std::size_t>(alignment); }
}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size, 1); }
void* operator new[](std::size_t size) { return allocate_or_throw(size, 1); }
void* operator new(std::size_t size, std::align_val_t to) { return allocate_or_throw(size, number(to)); }
void* operator new[](std::size_t size, std::align_val_t to) { return allocate_or_throw(size, number(to)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size, 1); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }
