import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { porteurDuLien } from '../../core/annuaire/contacts-du-porteur.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { autreCote, COLONNES, coteDe } from '../../core/mises-en-lien/cotes.ts';
import { partieLe } from '../../core/mises-en-lien/suivre.ts';
import { communeDe } from '../../core/territoire/territoire.ts';
import type { LirePage } from '../liens/page-de-lien.ts';

/** The introduction that a link opens, seen from the side that it was sent to. */
export const lirePageDeMiseEnLien: LirePage = async ({ depots, territoire }, { sollicitation, objet }) => {
  const m = await depots.misesEnLien.parId(objet.id);
  const cote = coteDe(m, sollicitation.structure);
  // After a merge of fiches, say: the link is of a structure that is no more on either side.
  if (cote === undefined) return AILLEURS;
  const [structure, autre, ouvert, faites] = await Promise.all([
    depots.structures.parId(m[cote]),
    depots.structures.parId(m[autreCote(cote)]),
    territoire(),
    depots.sollicitations.lireOu('miseEnLien', m.id),
  ]);
  const c = COLONNES[cote];
  return reussite({
    nature: 'mise-en-lien',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: m[c.issue] !== undefined,
    miseEnLien: {
      cote,
      structure: structure.nom,
      autre: nomVu(autre, porteurDuLien(structure.id, sollicitation.contact)),
      faiteLe: partieLe(m, faites.items),
      thematique: m.thematique,
      public: m.public,
      commune: communeDe(ouvert, m.communeInsee)?.nom,
      message: m.message,
      issue: m[c.issue],
      pertinente: m[c.pertinente],
      commentaire: m[c.commentaire],
    },
  });
};

const AILLEURS = refuser(
  'interdit',
  'Cette mise en lien ne concerne plus votre structure. Demandez un nouveau lien à la coordination.',
);
