import { z } from 'zod';
import { type Constat, deCeux, ouBien } from './constat.ts';

const sante = z.object({ version: z.string(), reglages: z.string() });

/** What the functions say of themselves to anyone. */
export interface Sante {
  /** Their settings are right: they can try the rest. */
  readonly debout: boolean;
  readonly version: string | undefined;
  readonly constats: readonly Constat[];
}

/** Reads what `/api/sante` answered; `attendue`: the version that whoever asks was made with, where it knows. */
export function lireLaSante(recue: unknown, attendue?: string): Sante {
  const lue = sante.safeParse(recue);
  if (!lue.success)
    return { debout: false, version: undefined, constats: [{ essai: 'fonctions', cause: 'fonctions-injoignables' }] };
  const { version, reglages } = lue.data;
  const ecart = attendue === undefined || attendue === version ? [] : [version, attendue];
  const constats = ouBien('fonctions', deCeux('fonctions', 'fonctions-d-une-autre-version', ecart));
  return reglages === 'complets'
    ? { debout: true, version, constats }
    : {
        debout: false,
        version,
        constats: [...constats, { essai: 'reglages', cause: 'reglage-des-fonctions', objets: nommes(reglages) }],
      };
}

/** The settings that a sentence names: it never says their values. */
const nommes = (phrase: string): readonly string[] => [...new Set(phrase.match(/\b[A-Z][A-Z0-9_]{4,}\b/g) ?? [])];
