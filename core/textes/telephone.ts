/** « +33557000000 » as it is read in France: « 05 57 00 00 00 ». Other countries stay as they are. */
export function telephoneLisible(telephone: string): string {
  const national = /^\+33([1-9]\d{8})$/.exec(telephone)?.[1];
  if (national === undefined) return telephone;
  return `0${national}`.replace(/(\d{2})(?=\d)/g, '$1\u00A0');
}
