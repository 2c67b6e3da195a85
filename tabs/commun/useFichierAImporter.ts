import { useState } from 'react';

interface FichierAImporter<Constat> {
  /** Characters beyond which a file is not read. */
  readonly limite: number;
  /** Asks what a file would bring, and says it once known. */
  readonly voir: (contenu: string, montrer: (constat: Constat) => void) => void;
  /** What went wrong with the former file is said no more. */
  readonly oublier: () => void;
}

/** A file chosen, then what it would bring, before anything is imported. */
export function useFichierAImporter<Constat>({ limite, voir, oublier }: FichierAImporter<Constat>) {
  const [contenu, setContenu] = useState<string>();
  const [constat, setConstat] = useState<Constat>();
  const [tropGros, setTropGros] = useState(false);
  return {
    contenu,
    constat,
    tropGros,
    montrer: setConstat,
    choisir: async (fichier: File | undefined): Promise<void> => {
      const texte = await fichier?.text();
      const trop = (texte?.length ?? 0) > limite;
      const lu = trop ? undefined : texte;
      setTropGros(trop);
      setConstat(undefined);
      oublier();
      setContenu(lu);
      if (lu !== undefined) voir(lu, setConstat);
    },
    /** What is asked of the file has changed: it is looked at again. */
    revoir: (relire: (contenu: string, montrer: (constat: Constat) => void) => void): void => {
      setConstat(undefined);
      oublier();
      if (contenu !== undefined) relire(contenu, setConstat);
    },
  };
}
