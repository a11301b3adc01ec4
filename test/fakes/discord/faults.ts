/** What may go wrong with a request. `before`: nothing is done; `after`: done, but the answer never arrives. */
export type FaultKind =
  | 'rate-user'
  | 'rate-shared'
  | 'rate-global'
  | 'error-500'
  | 'forbidden'
  | 'unauthorized'
  | 'break-before'
  | 'break-after'
  | 'hang-before'
  | 'hang-after'
  | { readonly slowMs: number };

export interface FaultRule {
  readonly method?: string;
  readonly route: RegExp;
  /** The first request it meets, from 1. */
  readonly nth?: number;
  /** How many requests in a row. */
  readonly times?: number;
  readonly kind: FaultKind;
}

export interface Faults {
  on(rule: FaultRule): void;
  clear(): void;
  /** Decides for every request by itself, beside the rules. */
  decide: ((method: string, path: string) => FaultKind | null) | null;
  /** The fault that meets this request, if any. */
  meet(method: string, path: string): FaultKind | null;
}

/** Faults by route and n-th request. */
export function createFaults(): Faults {
  let rules: { readonly rule: FaultRule; seen: number }[] = [];
  return {
    decide: null,
    on(rule) {
      rules.push({ rule, seen: 0 });
    },
    clear() {
      rules = [];
      this.decide = null;
    },
    meet(method, path) {
      // Every rule counts every request that it is about.
      const kinds = rules.flatMap((one) => {
        const { method: wanted, route, nth = 1, times = 1, kind } = one.rule;
        if ((wanted !== undefined && wanted !== method) || !route.test(path)) return [];
        one.seen += 1;
        return one.seen >= nth && one.seen < nth + times ? [kind] : [];
      });
      const [kind] = kinds;
      if (kind !== undefined) return kind;
      return this.decide?.(method, path) ?? null;
    },
  };
}
