import type { Proposition } from '../../core/lists/propositions.list.ts';
import { espacesInsecables as p } from '../../core/textes/francais.ts';
import { courrielDe } from '../documents/courriel.ts';

interface Donnees {
  readonly structure: string;
  readonly etat: Exclude<Proposition['etat'], 'À examiner'>;
  readonly motif: string | undefined;
  readonly lien: string;
}

const ISSUES = {
  Acceptée: 'est acceptée : la fiche dit maintenant ce que vous proposiez. Merci.',
  'Acceptée en partie': 'est acceptée en partie : la fiche a été corrigée. Merci.',
  Refusée: 'n’est pas retenue.',
} as const satisfies Record<Donnees['etat'], string>;

/** What became of a correction, to the person who proposed it. */
export const courrielDeDecision = (d: Donnees): { readonly sujet: string; readonly corpsHtml: string } =>
  courrielDe({
    sujet: p(`Votre correction sur « ${d.structure} » : ${d.etat.toLocaleLowerCase('fr')}`),
    paragraphes: [
      p('Bonjour,'),
      p(`La correction que vous proposiez sur la fiche « ${d.structure} » ${ISSUES[d.etat]}`),
      ...(d.motif === undefined ? [] : [p(`Ce qui vous est répondu : ${d.motif}`)]),
      { lien: d.lien, libelle: p('Voir la fiche') },
    ],
  });
