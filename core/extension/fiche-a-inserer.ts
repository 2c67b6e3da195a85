import { fraicheur } from '../annuaire/fraicheur.ts';
import type { FicheAInserer } from '../contrats/extension.ts';
import type { Profil } from '../droits/droits.ts';
import { diffuser } from '../exports/diffuser.ts';
import { sansMarkdown } from '../indicateurs/carte-elements.ts';
import type { Structure } from '../lists/structures.list.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { telephoneLisible } from '../textes/telephone.ts';
import type { Visibilite } from '../vocabulaires/structures.ts';

/** A preview holds two lines; a card is read in a conversation, not studied. */
const APERCU_MAX = 120;
const DESCRIPTION_MAX = 400;
const FAIT_MAX = 300;

/**
 * Who reads a card once it is posted: everyone in the conversation, whoever inserted it. The coordination’s own fields never go there, so its view is
 * narrowed to that of the partners.
 */
const LU_COMME = {
  coordination: 'partenaires',
  partenaire: 'partenaires',
  invite: 'partenaires',
  lecture: 'partenaires',
  lien: 'public',
} as const satisfies Record<Profil, Visibilite>;

/**
 * The preview and the card of a fiche; nothing of one that may not leave at all. No person is named: a conversation outlives a post. No street address
 * either, in its field or repeated in another, so that a protected one cannot leave.
 */
export function ficheAInserer(
  structure: Structure,
  profil: Profil,
  {
    maintenant,
    lien,
    cadenceParDefautMois,
    sans,
  }: {
    readonly maintenant: string;
    readonly lien: string;
    readonly cadenceParDefautMois: number;
    /** What of the search it lacks: said to whoever chooses, not in the conversation. */
    readonly sans?: string | undefined;
  },
): FicheAInserer | undefined {
  const demande = { structures: [structure], contacts: [], visibilite: LU_COMME[profil], maintenant };
  const [sortie] = diffuser(demande).structures;
  if (sortie === undefined) return undefined;
  // Protected a moment ago or not at all, the address itself is never read from here.
  const { adresse: _, contacts: _personne, ...fiche } = sortie;
  const type = [fiche.type, fiche.commune].filter((s) => s !== undefined && s !== '').join(' · ');
  const services = (fiche.services ?? []).slice(0, 5);
  const faits: readonly (readonly [string, string | undefined])[] = [
    ['Thématiques', enumeration(fiche.thematiques ?? [])],
    ['Publics', enumeration(fiche.publics ?? [])],
    ['Services', enumeration(services)],
    ['Téléphone', fiche.telephone === undefined ? undefined : telephoneLisible(fiche.telephone)],
    ['Courriel', fiche.courriel],
    ['Site internet', fiche.siteWeb],
    ['Comment orienter', fiche.modalitesDAcces],
  ];
  return {
    titre: couper(fiche.nom, APERCU_MAX),
    sousTitre: couper(type, APERCU_MAX),
    apercu: couper(
      [
        sans === undefined ? [] : espacesInsecables(`réponse approchée, sans ${sans}`),
        enumeration(fiche.thematiques ?? []),
      ]
        .flat()
        .join(' · '),
      APERCU_MAX,
    ),
    carte: {
      nom: sansMarkdown(fiche.nom),
      presentation: sansMarkdown(type),
      description: sansMarkdown(fiche.description ?? '', DESCRIPTION_MAX),
      faits: faits.flatMap(([titre, valeur]) =>
        valeur === undefined || valeur === ''
          ? []
          : [{ titre: espacesInsecables(`${titre} :`), valeur: sansMarkdown(valeur, FAIT_MAX) }],
      ),
      fraicheur: fraicheur(structure, maintenant, cadenceParDefautMois).phrase,
      lien,
    },
  };
}

/** One line, cut at whole characters. */
function couper(texte: string, max: number): string {
  const ligne = texte.replace(/\s+/gu, ' ').trim();
  const caracteres = [...ligne];
  return caracteres.length > max ? `${caracteres.slice(0, max - 1).join('')}…` : ligne;
}
