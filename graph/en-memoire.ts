/**
 * What is read, kept for a while. Those who ask while it is being read wait for the same reading; one that fails is not
 * remembered.
 */
export function garderEnMemoire<T>(lire: () => Promise<T>, dureeMs: number, maintenantMs: () => number) {
  let connue: { readonly jusqua: number; readonly valeur: Promise<T> } | undefined;
  return (): Promise<T> => {
    if (connue !== undefined && connue.jusqua > maintenantMs()) return connue.valeur;
    const lecture = { jusqua: maintenantMs() + dureeMs, valeur: lire() };
    connue = lecture;
    lecture.valeur.catch(() => {
      if (connue === lecture) connue = undefined;
    });
    return lecture.valeur;
  };
}
