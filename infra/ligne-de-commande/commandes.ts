import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { FORMATS } from '../../core/exports/exporter.ts';
import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { VISIBILITES } from '../../core/vocabulaires/structures.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { provisionner } from '../sharepoint/provisionner.ts';
import { type Constat, verifier } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';
import { diagnostiquer } from './diagnostiquer.ts';
import { exporterAnnuaire } from './exporter.ts';
import { importerFichesAction, importerStructures } from './importer.ts';
import { rechercher } from './rechercher.ts';
import { ecrireRegistre } from './registre.ts';
import { mauvaisUsage, Refuse, type Rendu } from './sortie.ts';
import { ecrireLeTerritoire } from './territoire.ts';
import { verifierLeTerritoire } from './verifier-le-territoire.ts';
import { verifierLesFonctions } from './verifier-les-fonctions.ts';
import { vuesDUnVisiteur } from './vues-d-un-visiteur.ts';

export interface Arguments {
  readonly positions: readonly string[];
  readonly simuler: boolean;
  readonly publier: boolean;
  readonly enVisiteur: boolean;
  readonly mois?: string;
  readonly format?: string;
  readonly sortie?: string;
  readonly visibilite?: string;
  readonly nom?: string;
  readonly contours?: readonly string[];
  readonly correspondances?: string;
  readonly personnes?: string;
}

export interface Commande {
  readonly usage: string;
  readonly aide: string;
  readonly executer: (cible: Cible, args: Arguments) => Promise<Rendu>;
}

const exige = (args: Arguments, rang: number, quoi: string): string => {
  const valeur = args.positions[rang];
  if (valeur === undefined) throw mauvaisUsage(`Il manque ${quoi}.`);
  return valeur;
};

const verifierLeSite = ({ client, site, identite }: Cible): Promise<readonly Constat[]> =>
  verifier({
    lecteur: client,
    site,
    definitions: TOUTES_LES_LISTES,
    ...(identite === undefined ? {} : { identite: { objectId: identite } }),
  });

/** The administrator's commands, in the order of the help. */
export const COMMANDES: Readonly<Record<string, Commande>> = {
  provisionner: {
    usage: 'provisionner [--simuler]',
    aide: 'Crée les listes SharePoint et les colonnes qui manquent ; ne supprime jamais.',
    executer: async (cible, { simuler }) => {
      const rendu = await provisionner({
        client: cible.client,
        site: cible.site,
        definitions: TOUTES_LES_LISTES,
        simuler,
      });
      if (rendu.echecs.length > 0) throw new Refuse(rendu.echecs.join('\n'));
      const { operations, refus } = rendu.plan;
      const texte =
        operations.length === 0
          ? 'Rien à faire : les listes sont en place.'
          : `${operations.length} opération(s) ${simuler ? 'à faire (simulation)' : 'faites'}.`;
      return {
        json: { simule: simuler, operations, refus, faites: rendu.faites },
        texte: [texte, ...refus.map((r) => `Refusé — ${r.liste} : ${r.raison}`)].join('\n'),
      };
    },
  },
  verifier: {
    usage: 'verifier [--en-visiteur]',
    aide: 'Dit ce qui diffère, ce qui n’est pas indexé, quel droit manque, à vous ou aux fonctions, quelle liste est ouverte à tort ; --en-visiteur, avec le compte d’un visiteur.',
    executer: async (cible, { enVisiteur }) => {
      const ouvertes = await vuesDUnVisiteur(cible, enVisiteur);
      const leSite = enVisiteur ? [] : await verifierLeSite(cible);
      const absentes = leSite.flatMap(({ nature, liste }) =>
        nature === 'liste' && liste !== undefined ? [liste] : [],
      );
      const reste = enVisiteur
        ? []
        : [...(await verifierLeTerritoire(cible)), ...(await verifierLesFonctions(cible, absentes))];
      const constats = [...leSite, ...reste, ...ouvertes];
      const bien = enVisiteur ? 'Ce compte n’ouvre aucune des listes à fermer.' : 'Tout est en place.';
      const rienACorriger = constats.every((c) => c.nature === 'information');
      return {
        json: { constats },
        texte: [...(rienACorriger ? [bien] : []), ...constats.map((c) => `- ${c.phrase}`)].join('\n'),
      };
    },
  },
  diagnostiquer: {
    usage: 'diagnostiquer',
    aide: 'Essaie tout ce dont Maillage dépend, d’ici et depuis les fonctions : ce qui ne va pas, ce que cela arrête, qui peut réparer. Ni courriel ni carte ne part. Sort avec 1 si quelque chose est à réparer.',
    executer: (cible) => diagnostiquer(cible),
  },
  territoire: {
    usage: 'territoire [SIREN|INSEE…] [--nom NOM] [--contours FICHIER.geojson] [--simuler]',
    aide: 'Écrit le territoire du site : une intercommunalité, plusieurs, ou des communes. Sans code, met le sien au millésime de l’année et suit les codes qui ont changé dans les listes.',
    executer: (cible, { positions, simuler, nom, contours }) =>
      ecrireLeTerritoire(cible, { codes: positions, simuler, nom, contours }),
  },
  'listes-fermees': {
    usage: 'listes-fermees',
    aide: 'Nomme les listes à fermer aux visiteurs du site, une par ligne.',
    executer: async () => ({ json: { listes: LISTES_FERMEES }, texte: LISTES_FERMEES.join('\n') }),
  },
  importer: {
    usage:
      'importer structures|fiches-action FICHIER [--simuler] [--sortie A-CORRIGER.csv] [--correspondances MOTS.json] [--personnes informees|a-informer]',
    aide: 'Importe un fichier ; le même fichier une seconde fois ne change rien. --sortie reçoit les lignes à corriger, --correspondances dit ce que deviennent les mots inconnus, --personnes si celles que le fichier nomme sont informées.',
    executer: (cible, args) => {
      const quoi = exige(args, 0, 'ce qu’il faut importer : structures ou fiches-action');
      const fichier = exige(args, 1, 'le fichier');
      if (quoi === 'structures') return importerStructures(cible, fichier, args);
      if (quoi === 'fiches-action') return importerFichesAction(cible, fichier, args.simuler);
      throw mauvaisUsage(`« ${quoi} » ne s’importe pas : choisissez structures ou fiches-action.`);
    },
  },
  exporter: {
    usage: `exporter annuaire --format ${FORMATS.join('|')} --sortie FICHIER [--visibilite ${VISIBILITES.join('|')}]`,
    aide: 'Écrit l’annuaire dans un fichier, pour les partenaires par défaut ; dit ce qui est laissé de côté et pourquoi.',
    executer: (cible, args) => {
      const quoi = exige(args, 0, 'ce qu’il faut exporter : annuaire');
      if (quoi !== 'annuaire') throw mauvaisUsage(`« ${quoi} » ne s’exporte pas : choisissez annuaire.`);
      const { format, sortie, visibilite } = args;
      return exporterAnnuaire(cible, { format, sortie, visibilite, maintenant: Temporal.Now.instant().toString() });
    },
  },
  registre: {
    usage: 'registre --sortie FICHIER.md',
    aide: 'Écrit le registre des traitements, établi à partir des listes et des réglages.',
    executer: (cible, { sortie }) => ecrireRegistre(cible, { sortie, maintenant: Temporal.Now.instant().toString() }),
  },
  rechercher: {
    usage: 'rechercher TEXTE',
    aide: 'Cherche dans l’annuaire et dit pourquoi chaque structure répond.',
    executer: (cible, args) => rechercher(cible, exige(args, 0, 'le texte à chercher')),
  },
  'ordre-du-jour': {
    usage: 'ordre-du-jour RENCONTRE',
    aide: 'Établit, sans l’enregistrer, l’ordre du jour d’une rencontre (son identifiant de ligne).',
    executer: async (cible, args) => {
      const id = exige(args, 0, 'l’identifiant de la rencontre');
      if (!/^[1-9]\d*$/.test(id)) throw mauvaisUsage(`« ${id} » n’est pas l’identifiant d’une rencontre.`);
      const { eTag } = await creerDepot(cible.client, cible.site, rencontres).parId(id);
      const json = await cible.appeler('POST', `rencontres/${id}/ordre-du-jour`, { eTag, simuler: true });
      return { json, texte: z.object({ texte: z.string() }).parse(json).texte };
    },
  },
  synthese: {
    usage: 'synthese --mois AAAA-MM [--publier]',
    aide: 'Calcule la synthèse d’un mois ; avec --publier, la publie dans le canal, une seule fois.',
    executer: async (cible, { mois, publier }) => {
      if (mois === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(mois))
        throw mauvaisUsage('Donnez le mois : --mois AAAA-MM.');
      if (publier) {
        const json = await cible.appeler('POST', `syntheses/${mois}/publier`, {});
        return { json, texte: z.object({ message: z.string() }).parse(json).message };
      }
      const json = await cible.appeler('GET', `syntheses/${mois}`);
      return { json, texte: z.object({ texte: z.string() }).parse(json).texte };
    },
  },
};
