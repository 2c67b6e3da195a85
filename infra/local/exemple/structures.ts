import { SOURCE_FICTIVE } from '../../../core/exports/mentions.ts';
import { cleStable } from '../../../core/imports/cle-stable.ts';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { departementDe } from '../../../core/territoire/territoire.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { LOCATAIRE, PROFILS } from '../locataire.ts';
import { joursAvant } from './calendrier.ts';
import type { Hasard } from './hasard.ts';
import type { Modele } from './modele.ts';
import { ACTEURS_PARTOUT } from './modeles-acteurs.ts';
import { MODELES_DE_COMMUNE } from './modeles-communaux.ts';
import { SERVICES_PARTOUT } from './modeles-services.ts';
import { de, domaineDe, type Pays, STRUCTURE_DE_L_INVITEE } from './pays.ts';

export interface CommuneDExemple {
  readonly code: string;
  readonly nom: string;
  readonly population: number;
  readonly codePostal: string;
}

export const SOURCE_EXEMPLE = SOURCE_FICTIVE;
const MENTION = 'Structure fictive de démonstration.';
const VOIES = [
  'rue des Écoles',
  'place de la Mairie',
  'route de Bordeaux',
  'chemin des Vignes',
  'avenue de la Gare',
  'allée des Tilleuls',
  'rue du Moulin',
];
const PRENOMS = [
  'Aïcha',
  'Benoît',
  'Célia',
  'Driss',
  'Élodie',
  'Fabien',
  'Gaëlle',
  'Hugo',
  'Inès',
  'Jean-Marc',
  'Karima',
  'Loïc',
  'Maëva',
  'Noé',
  'Odile',
  'Pascal',
  'Quitterie',
  'Rachid',
  'Solène',
  'Thierry',
  'Usha',
  'Violette',
  'Wassim',
  'Yvette',
  'Zoé',
];
const NOMS = [
  'Arnaudin',
  'Bellocq',
  'Castaing',
  'Dupouy',
  'Etcheverry',
  'Fauquier',
  'Gassies',
  'Hauquin',
  'Issartel',
  'Jourde',
  'Kerbrat',
  'Labarthe',
  'Mounicq',
  'N’Diaye',
  'Orthez',
  'Pujol',
  'Rambaud',
  'Sabathier',
  'Tauzin',
  'Ucla',
  'Videau',
  'Yvon',
];
const FONCTIONS = ['Direction', 'Présidence', 'Coordination', 'Accueil', 'Secrétariat', 'Animation'];

const rna = (departement: string, n: number): string =>
  `W${departement}${'DEMO'.slice(departement.length - 2)}${String(n).padStart(3, '0')}`;

const CADENCES: readonly NonNullable<NouvelleStructure['cadence']>[] = [
  'Tous les 6 mois',
  'Tous les 12 mois',
  'Tous les 12 mois',
];

/** When and where the story is told. */
export interface Cadre {
  readonly aujourdhui: string;
  readonly millesime: number;
  readonly pays: Pays;
  /** About how many structures of communes: where these are many, each has its mairie and some of the others. */
  readonly locales: number;
}

function uneStructure(
  rang: number,
  modele: Modele,
  nom: string,
  commune: CommuneDExemple,
  partout: boolean,
  hasard: Hasard,
  { aujourdhui, pays, millesime }: Cadre,
): NouvelleStructure {
  const association = modele.type === 'Association';
  const recensee = joursAvant(aujourdhui, rang % 11 === 0 ? hasard.entier(10, 90) : hasard.entier(200, 1400));
  const verifiee = hasard.chance(0.86)
    ? joursAvant(aujourdhui, hasard.entier(3, hasard.chance(0.8) ? 330 : 620))
    : undefined;
  return {
    nom,
    ...(modele.sigle === undefined ? {} : { sigle: modele.sigle }),
    type: modele.type,
    statut: rang % 61 === 0 ? 'À vérifier' : 'Active',
    ...(association && hasard.chance(0.75) ? { rna: rna(departementDe(commune.code), rang) } : {}),
    description: `${pays.nommer(modele.presentation)} ${MENTION}`,
    thematiques: modele.thematiques,
    publics: modele.publics,
    services: modele.services,
    adresse: `${hasard.entier(1, 88)} ${pays.nommer(hasard.parmi(VOIES))}`,
    codePostal: commune.codePostal,
    commune: commune.nom,
    communeInsee: commune.code,
    millesimeCog: millesime,
    ...(partout ? pays.zone : { zone: 'Communes', zoneCodes: [commune.code] }),
    telephone: pays.telephone(rang * 7),
    ...(rang % 23 === 0 ? {} : { courriel: `contact@${domaineDe(nom)}` }),
    ...(hasard.chance(0.6) ? { siteWeb: `https://www.${domaineDe(nom)}` } : {}),
    horaires: hasard.parmi(['Mo-Fr 09:00-12:00,14:00-17:00', 'Tu-Sa 10:00-12:30', 'Mo,We,Fr 09:00-12:00']),
    modesDeMobilisation: association ? ['Téléphoner', 'Envoyer un courriel'] : ['Se présenter', 'Téléphoner'],
    frais: hasard.chance(0.7) ? 'Gratuit' : 'Payant',
    recenseeLe: recensee,
    ...(verifiee === undefined
      ? {}
      : { verifieeLe: verifiee, verifieePar: hasard.parmi(['Lien personnel', 'Onglet', 'Téléphone'] as const) }),
    cadence: hasard.parmi(CADENCES),
    source: SOURCE_EXEMPLE,
    cleSource: cleStable('exemple', `${nom} ${commune.code}`),
  };
}

/** The annuaire of the sample territory: the same models in each commune, and the structures that act everywhere. */
export function genererStructures(
  communes: readonly CommuneDExemple[],
  hasard: Hasard,
  cadre: Cadre,
): readonly NouvelleStructure[] {
  const parCommune = Math.max(2, Math.floor(cadre.locales / communes.length));
  const grandes = [...communes].sort((a, b) => b.population - a.population);
  const locales = communes.flatMap((commune, c) =>
    MODELES_DE_COMMUNE.flatMap((modele, m) => {
      if (m > 0 && (m + c) % MODELES_DE_COMMUNE.length >= parCommune) return [];
      const nom = modele.noms[(c + m) % modele.noms.length] ?? '';
      return [
        { modele, commune, partout: false, nom: nom.replace('de {c}', de(commune.nom)).replace('{c}', commune.nom) },
      ];
    }),
  );
  const partout = [...SERVICES_PARTOUT, ...ACTEURS_PARTOUT].flatMap((modele, m) =>
    modele.noms.map((nom, i) => ({
      modele,
      commune: grandes[(m + i) % Math.min(5, grandes.length)] ?? communes[0],
      partout: true,
      nom: cadre.pays.nommer(nom),
    })),
  );
  return [...partout, ...locales].flatMap(({ modele, commune, nom, partout: tout }, i) =>
    commune === undefined ? [] : [uneStructure(i + 1, modele, nom, commune, tout, hasard, cadre)],
  );
}

/** One or two fictional people for each structure; the partner and the guest of the demonstration represent theirs. */
export function genererContacts(
  structures: readonly NouvelleStructure[],
  hasard: Hasard,
  { aujourdhui, pays }: Pick<Cadre, 'aujourdhui' | 'pays'>,
): readonly NouveauContact[] {
  const incarnes = new Map(Object.entries(INCARNES).map(([nom, qui]) => [pays.nommer(nom), qui]));
  // Councillors who are not in Teams: the summary of the month reaches them by mail.
  const elues = new Set(structures.filter((s) => s.type === 'Commune').slice(0, ELUS));
  return structures.flatMap((structure, i) => {
    const combien = hasard.chance(0.35) ? 2 : 1;
    return Array.from({ length: combien }, (_, n): NouveauContact => {
      const incarne = n === 0 ? incarnes.get(structure.nom) : undefined;
      const tire = `${hasard.parmi(PRENOMS)} ${hasard.parmi(NOMS)}`;
      const nom = incarne?.personne ?? (n === 0 ? CONNUS[structure.nom] : undefined) ?? tire;
      return {
        nom,
        structure: String(i + 1),
        fonction: n === 0 ? hasard.parmi(FONCTIONS.slice(0, 3)) : hasard.parmi(FONCTIONS.slice(3)),
        ...(n === 0 && elues.has(structure) ? { fonction: 'Conseil municipal, solidarités' } : {}),
        ...(structure.courriel === undefined
          ? {}
          : { courriel: incarne?.courriel ?? `${motsNus(nom).replace(/ /g, '.')}@${domaineDe(structure.nom)}` }),
        telephone: pays.telephone(i * 13 + n + 3000),
        principal: n === 0,
        thematiques: n === 0 ? (structure.thematiques ?? []) : [],
        visibilite: hasard.chance(0.7) ? 'partenaires' : hasard.chance(0.5) ? 'public' : 'coordination',
        ...(incarne === undefined ? {} : { oid: incarne.oid, tid: LOCATAIRE.id }),
        informeLe: joursAvant(aujourdhui, hasard.entier(20, 500)),
        syntheseParCourriel: n === 0 && elues.has(structure),
        actif: true,
      };
    });
  });
}

const ELUS = 3;

/** Fictional people whom one meets again and again in the territory. */
const CONNUS: Readonly<Record<string, string>> = {
  'Contrat local de santé': 'Aïcha Castaing',
  'Espace France Services': 'Driss Etcheverry',
};

const INCARNES: Readonly<
  Record<string, { readonly personne: string; readonly courriel: string; readonly oid: string }>
> = {
  'Centre social Les Deux Rives': PROFILS.partenaire,
  [STRUCTURE_DE_L_INVITEE]: PROFILS.invite,
};

/** The structures of those who are played. */
export const STRUCTURES_INCARNEES: readonly string[] = Object.keys(INCARNES);
