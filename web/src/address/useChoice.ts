import { useMemo } from 'react';
import { readChoice, writeChoice, type Choice } from './choice';
import { goTo, type Address } from './addressStore';
import { useAddress, withParameters } from './useAddress';

const names = ['methodology', 'vintage', 'weight', 'bonus', 'off'];

/** An address with another choice in it. */
export function withChoice(address: Address, choice: Choice): string {
  const written = writeChoice(choice);
  return withParameters(address, Object.fromEntries(names.map((name) => [name, written.filter(([each]) => each === name).map(([, value]) => value)])));
}

/** The choice that the address holds, and how to change it. */
export function useChoice(): { readonly choice: Choice; readonly change: (changes: Partial<Choice>, isStep?: boolean) => void } {
  const address = useAddress();
  const choice = useMemo(() => readChoice(address.search), [address.search]);
  return {
    choice,
    change: (changes, isStep = false) => goTo(withChoice(address, { ...choice, ...changes }), isStep),
  };
}
