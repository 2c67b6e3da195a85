import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { MotSaisi } from '../contrats/vocabulaire.ts';
import { egal } from '../egal.ts';
import type { Mot } from '../lists/vocabulaire.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { cleDeMot, fauteDeMot } from './vocabulaire-du-territoire.ts';

type Ecriture =
  | { readonly ecrire: 'rien'; readonly id: string }
  | { readonly ecrire: 'creer' }
  | { readonly ecrire: 'modifier'; readonly ligne: Mot };

/** What keeping a word writes. Refuses one that the search could not use, and one that another row already holds. `id`: the row to change. */
export function garderMot(lignes: readonly Mot[], voulu: MotSaisi, id?: string): Resultat<Ecriture> {
  const faute = fauteDeMot(voulu);
  if (faute !== undefined) {
    const message = espacesInsecables(faute.message);
    return refuser('demande-invalide', message, [{ chemin: faute.champ, message }]);
  }
  const deja = lignes.find((l) => cleDeMot(l) === cleDeMot(voulu) && l.id !== id);
  const ligne = id === undefined ? deja : lignes.find((l) => l.id === id);
  if (ligne !== undefined && memeMot(ligne, voulu)) return reussite({ ecrire: 'rien', id: ligne.id });
  if (deja !== undefined)
    return refuser(
      'regle-metier',
      `« ${deja.terme} » est déjà dans le vocabulaire du territoire : corrigez cette ligne.`,
      [{ chemin: 'terme', message: 'Ce terme y est déjà.' }],
    );
  if (id === undefined) return reussite({ ecrire: 'creer' });
  return ligne === undefined
    ? refuser('introuvable', 'Ce mot n’est plus dans le vocabulaire. Rafraîchissez la page.', [
        { chemin: 'corps.ligne.id', message: 'Ce mot n’est plus là.' },
      ])
    : reussite({ ecrire: 'modifier', ligne });
}

const memeMot = (a: Mot, b: MotSaisi): boolean =>
  a.terme === b.terme &&
  a.genre === b.genre &&
  a.horsUsage === b.horsUsage &&
  egal([a.formes, a.codes], [b.formes, b.codes]);
