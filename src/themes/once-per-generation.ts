import type { Generation } from '../index/generation.js';

/** Makes something once for the generation that is served; what failed is tried anew the next time. */
export function oncePerGeneration<Value>(
  make: (generation: Generation) => Promise<Value>,
): (generation: Generation) => Promise<Value> {
  let kept: { readonly id: string; readonly value: Promise<Value> } | null = null;
  return (generation) => {
    if (kept?.id === generation.id) return kept.value;
    const made = { id: generation.id, value: make(generation) };
    kept = made;
    made.value.catch(() => {
      if (kept === made) kept = null;
    });
    return made.value;
  };
}
