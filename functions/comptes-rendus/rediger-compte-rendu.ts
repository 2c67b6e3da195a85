import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { redigerCompteRendu as rediger } from '../../core/comptes-rendus/rediger.ts';
import { refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { redigerCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';

/** Names are those that every partner may read: the text is for all those invited. */
export const redigerCompteRendu = commande(
  contrat,
  async ({ chemin, maintenant }, { depots }) => {
    const rencontre = await depots.rencontres.parId(chemin.id);
    const refus = refusDeTenir(rencontre, maintenant);
    if (refus !== undefined) return refus;
    const [participations, suites, structures, brouillon] = await Promise.all([
      depots.participations.lireOu('rencontre', rencontre.id),
      depots.suites.lireOu('rencontre', rencontre.id),
      depots.structures.lire(),
      depots.brouillonsDeCompteRendu.parCle(rencontre.id),
    ]);
    const noms = new Map(
      structures.items.map((s) => [s.id, nomVu(s, { profil: 'partenaire', emporte: true })] as const),
    );
    const deStatut = (statut: string): readonly string[] =>
      participations.items
        .filter((p) => p.statut === statut)
        .flatMap((p) => noms.get(p.structure) ?? [])
        .toSorted((a, b) => a.localeCompare(b, 'fr'));
    const texte = rediger({
      rencontre,
      presentes: deStatut('Présent'),
      excusees: deStatut('Excusé'),
      notes: brouillon?.notes ?? [],
      decisions: suites.items
        .filter(({ etat }) => etat !== 'Abandonnée')
        .map((s) => ({ titre: s.titre, porteuse: noms.get(s.structure ?? ''), echeance: s.echeance })),
    });
    return reussite({ texte });
  },
  surLaRencontre,
);
