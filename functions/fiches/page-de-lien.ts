import { niveauDe, nomVu, voitLeChamp } from '../../core/annuaire/ce-que-voit.ts';
import { lireChampsPublics } from '../../core/annuaire/champs-publics.ts';
import { porteurDuLien } from '../../core/annuaire/contacts-du-porteur.ts';
import { sectionsRestantes } from '../../core/annuaire/sections.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { CHAMPS_CORRIGEABLES } from '../../core/champs/champs.ts';
import { type ValeursDeFiche, valeursDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { attenteDAdresse } from '../../core/propositions/adresses.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { ChampARestreindre } from '../../core/vocabulaires/structures.ts';
import type { LirePage } from '../liens/page-de-lien.ts';
import { contactsDePage } from './contacts-de-page.ts';
import { sectionsDuLien } from './sections-du-lien.ts';

/** The fiche that a link opens, with the values that its holder may correct and nothing else. */
export const lirePageDeFiche: LirePage<PageDeFiche> = async (contexte, lien, maintenant) => {
  const { depots } = contexte;
  const { sollicitation, objet } = lien;
  const [structure, contacts, propositions, reglages, mots, demandees] = await Promise.all([
    depots.structures.parId(objet.id),
    depots.contacts.lireOu('structure', objet.id),
    depots.propositions.lireOu('structure', objet.id),
    depots.reglages.lire(),
    depots.vocabulaire.lire(),
    sectionsDuLien(contexte, sollicitation),
  ]);
  const { choix } = lireVocabulaire(mots.items);
  const valeurs = valeursCorrigeables(structure);
  const restantes = sectionsRestantes(structure.verifications, demandees, aujourdhui(maintenant));
  return reussite({
    nature: 'fiche',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: sollicitation.etat === 'Répondue',
    fiche: {
      nom: nomVu(structure, porteurDuLien(structure.id, sollicitation.contact)),
      type: structure.type,
      commune: structure.commune,
      verifieeLe: structure.verifieeLe,
      valeurs,
      lecteurs: lecteursDe(structure, lireReglages(reglages.items).valeurs),
      sections: demandees.map((section) => ({
        section,
        verifieeLe: structure.verifications?.[section]?.le,
        restante: restantes.includes(section),
      })),
      thematiquesPossibles: offertes(choix.thematiques, valeurs.thematiques),
      publicsPossibles: offertes(choix.publics, valeurs.publics),
      contacts: contactsDePage(structure, sollicitation.contact, {
        contacts: contacts.items,
        propositions: propositions.items,
      }),
      attente: attenteDAdresse(propositions.items, { structure: objet.id }),
      communes: (await contexte.territoire()).communes.map(({ insee, nom }) => ({ code: insee, nom })),
    },
  });
};

function lecteursDe(structure: Structure, { champsPublics }: Reglages): PageDeFiche['fiche']['lecteurs'] {
  const publics = lireChampsPublics(champsPublics);
  const niveau = (champ: ChampARestreindre) => niveauDe(structure, champ, publics);
  return { telephone: niveau('telephone'), courriel: niveau('courriel'), adresse: niveau('adresse') };
}

/** What the territory offers, and what the row holds besides. */
const offertes = (choix: readonly string[], presentes: readonly string[] = []): string[] => [
  ...new Set([...choix, ...presentes]),
];

/**
 * What the list holds, whole. A protected address, and all that tells it, leaves by no path, not even to its own
 * structure: a mail may be forwarded.
 */
function valeursCorrigeables(structure: Structure): ValeursDeFiche {
  const porteur = porteurDuLien(structure.id, undefined);
  const montrees = CHAMPS_CORRIGEABLES.filter((champ) => voitLeChamp(structure, champ, porteur));
  return valeursDeFiche.parse(Object.fromEntries(montrees.map((champ) => [champ, structure[champ]])));
}
