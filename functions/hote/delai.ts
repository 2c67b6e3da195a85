/** Waits so many milliseconds, unless it is let go of before: nothing then keeps the process. */
export function delai(ms: number): { readonly fini: Promise<void>; readonly arreter: () => void } {
  let minuterie: NodeJS.Timeout | undefined;
  const fini = new Promise<void>((finir) => {
    minuterie = setTimeout(finir, ms);
  });
  return { fini, arreter: () => clearTimeout(minuterie) };
}
