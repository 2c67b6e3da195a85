import { communes, type NouvelleCommune } from '../../core/lists/communes.list.ts';
import type { ListDefinition, Patch } from '../../core/lists/list.ts';
import { type PlanDuTerritoire, planifierTerritoire } from '../../core/territoire/planifier-territoire.ts';
import { LISTES_SUIVIES, type LigneSuivie, suivreLeCog } from '../../core/territoire/suivre-le-cog.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';
import { espacesInsecables as e, enumeration, nombre, pluriel } from '../../core/textes/francais.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { choisirCommunes } from '../territoire/choisir.ts';
import { contoursDe, geojsonDeCommunes } from '../territoire/contours.ts';
import { type Decoupage, lireDecoupage } from '../territoire/decoupage.ts';
import { codesDuTerritoire, devenirDesCodes } from '../territoire/devenir.ts';
import { nommerTerritoire } from '../territoire/ecrire.ts';
import { extraire } from '../territoire/extraire.ts';
import { appliquer } from './appliquer.ts';
import type { Cible } from './cible.ts';
import { lireOctets } from './lire-fichier.ts';
import { mauvaisUsage, Refuse, type Rendu } from './sortie.ts';

interface Demande {
  /** SIREN or INSEE codes; none: the territory that the site says, as it is this year. */
  readonly codes: readonly string[];
  readonly simuler: boolean;
  readonly nom?: string | undefined;
  /** GeoJSON files of communes. */
  readonly contours?: readonly string[] | undefined;
}

interface ListeSuivie {
  readonly definition: ListDefinition;
  readonly lignes: readonly LigneSuivie[];
}

/**
 * Writes the territory of the site, and carries the codes that its rows hold when the code officiel géographique has
 * changed. Rows first, communes last: what an interruption leaves is found again by the next run.
 */
export async function ecrireLeTerritoire(
  cible: Pick<Cible, 'client' | 'site'>,
  demande: Demande,
  decoupage: Decoupage = lireDecoupage(),
): Promise<Rendu> {
  const depot = <L extends ListDefinition>(definition: L) => creerDepot(cible.client, cible.site, definition);
  const { items: lignes } = await depot(communes).lire();
  const devenir = devenirDesCodes(decoupage, lignes);
  const codes = demande.codes.length > 0 ? demande.codes : codesDuTerritoire(lignes, devenir);
  if (codes.length === 0) throw mauvaisUsage('Dites le territoire : un SIREN d’intercommunalité, ou des codes INSEE.');
  const anciennes = [...devenir.intercommunalites].map(([siren, successeurs]) => ({
    siren,
    nom: lignes.find((l) => l.epci === siren)?.nomEpci ?? siren,
    successeurs,
  }));
  const lu = choisirCommunes(decoupage, codes, anciennes);
  if (!lu.ok) throw new Refuse(lu.phrases.join('\n'));
  const voulues = await avecContours(extraire(decoupage, lu.choix), demande.contours ?? []);
  const plan = planifierTerritoire(voulues, lignes);
  const suivies = await Promise.all(
    LISTES_SUIVIES.map(async (suivie): Promise<ListeSuivie> => {
      const { items } = await depot(suivie.definition).lire();
      return { definition: suivie.definition, lignes: suivreLeCog(suivie, items, devenir) };
    }),
  );
  const territoire = ouvrirTerritoire(apres(plan, lignes));
  const nom = demande.nom ?? territoire.nom;
  if (!demande.simuler) {
    for (const { definition, lignes: modifier } of suivies)
      await appliquer(cible, definition, { creer: [], modifier: modifier.map(enModification) });
    await appliquer(cible, communes, plan);
    const avant = ouvrirTerritoire(lignes).nom;
    await nommerTerritoire(cible, { avant, nom, choisi: demande.nom !== undefined });
  }
  return rendre({ territoire, nom, plan, suivies, simuler: demande.simuler });
}

const enModification = ({
  id,
  eTag,
  patch,
}: LigneSuivie): { id: string; eTag: string; patch: Patch<ListDefinition> } => ({
  id,
  eTag,
  patch,
});

type Lignes = Parameters<typeof ouvrirTerritoire>[0];

/** The rows as the plan leaves them. */
function apres(plan: PlanDuTerritoire, lignes: Lignes): Lignes {
  const modifiees = new Map(plan.modifier.map((m) => [m.insee, m.patch]));
  const parties = new Set(plan.supprimer.map((s) => s.insee));
  const restent = lignes.filter((l) => !parties.has(l.insee)).map((l) => ({ ...l, ...modifiees.get(l.insee) }));
  return [...restent, ...plan.creer.map((c) => communes.draft.parse(c))];
}

async function avecContours(
  voulues: readonly NouvelleCommune[],
  fichiers: readonly string[],
): Promise<readonly NouvelleCommune[]> {
  if (fichiers.length === 0) return voulues;
  const lus = await Promise.all(fichiers.map(lireGeojson));
  const codes = voulues.map((c) => c.insee);
  const contours = contoursDe({ features: lus.flatMap(({ features }) => features) }, codes);
  const manquent = voulues.filter((c) => !contours.has(c.insee)).map((c) => `${c.nom} (${c.insee})`);
  if (manquent.length > 0)
    throw new Refuse(e(`Le contour manque pour ${enumeration(manquent)} : prenez un fichier de la même année.`));
  return voulues.map((c) => ({ ...c, contour: contours.get(c.insee) }));
}

async function lireGeojson(fichier: string) {
  const octets = await lireOctets(fichier);
  try {
    return geojsonDeCommunes.parse(JSON.parse(new TextDecoder().decode(octets)));
  } catch (cause) {
    const attendu = 'un GeoJSON dont chaque commune porte son code INSEE dans « code » (ou « INSEE_COM »)';
    throw new Refuse(e(`Le fichier « ${fichier} » n’a pas les contours attendus : il faut ${attendu}.`), 1, cause);
  }
}

interface Fait {
  readonly territoire: Territoire;
  readonly nom: string;
  readonly plan: PlanDuTerritoire;
  readonly suivies: readonly ListeSuivie[];
  readonly simuler: boolean;
}

const CHAMPS_TUS: readonly string[] = ['contour', 'nom', 'millesime'];

function rendre({ territoire, nom, plan, suivies, simuler }: Fait): Rendu {
  const { communes: siennes, population, millesime } = territoire;
  const sansContour = siennes.filter((c) => c.contour === undefined).length;
  const zones = [...new Set(siennes.map((c) => c.zoneScolaire))];
  const changees = suivies.filter((s) => s.lignes.length > 0);
  const texte = [
    `${nom} : ${pluriel(siennes.length, 'commune')}, ${nombre(population)} habitants, millésime ${millesime}, zone scolaire ${enumeration(zones)}${simuler ? ' (simulation : rien n’est écrit)' : ''}`,
    `Communes ${simuler ? 'à ajouter' : 'ajoutées'} : ${plan.creer.length} · ${simuler ? 'à modifier' : 'modifiées'} : ${plan.modifier.length} · ${simuler ? 'à retirer' : 'retirées'} : ${plan.supprimer.length} · inchangées : ${plan.inchangees}`,
    ...dire('  + ', plan.creer),
    ...dire('  − ', plan.supprimer),
    ...plan.modifier.map(
      ({ nom: dit, insee, patch }) => `  ~ ${dit} (${insee}) : ${enumeration(Object.keys(patch).map(direChamp))}`,
    ),
    ...(changees.length === 0 ? ['Aucune ligne des listes ne porte un code qui a changé.'] : []),
    ...changees.flatMap(({ definition, lignes }) => [
      `${definition.displayName} : ${pluriel(lignes.length, 'ligne')} ${simuler ? 'à suivre' : lignes.length > 1 ? 'suivies' : 'suivie'}`,
      ...lignes.map(
        ({ id, changements }) =>
          `  ligne ${id} : ${changements.map((c) => `${c.colonne} ${c.avant || '(vide)'} → ${c.apres || '(vide)'}`).join(' ; ')}`,
      ),
    ]),
    ...(sansContour === 0
      ? ['Carte : les contours des communes.']
      : [
          `Carte : ${sansContour === siennes.length ? 'aucun contour' : `il manque ${pluriel(sansContour, 'contour')}`} ; elle montre une tuile par commune. Pour la vraie carte, enregistrez ce fichier et relancez avec --contours FICHIER :`,
          ...adresses(territoire).map((adresse) => `  ${adresse}`),
        ]),
  ];
  const json = {
    simule: simuler,
    nom,
    millesime,
    communes: siennes.map(({ insee, nom: dit }) => ({ insee, nom: dit })),
    population,
    zonesScolaires: zones,
    ajoutees: plan.creer.map((c) => c.insee),
    modifiees: plan.modifier.map(({ insee, patch }) => ({ insee, champs: Object.keys(patch) })),
    retirees: plan.supprimer.map((c) => c.insee),
    inchangees: plan.inchangees,
    suivies: changees.map(({ definition, lignes }) => ({
      liste: definition.name,
      lignes: lignes.map(({ id, changements }) => ({ id, changements })),
    })),
    sansContour,
  };
  return { json, texte: texte.map(enClair).join('\n') };
}

/** An address keeps its colons as they are. */
const enClair = (ligne: string): string => (ligne.includes('https://') ? ligne : e(ligne));

const dire = (signe: string, lignes: readonly { readonly nom: string; readonly insee: string }[]): readonly string[] =>
  lignes.map(({ nom, insee }) => `${signe}${nom} (${insee})`);

const direChamp = (champ: string): string => {
  const { label } = Object.entries(communes.columns).find(([cle]) => cle === champ)?.[1] ?? { label: champ };
  return CHAMPS_TUS.includes(champ) ? label.toLowerCase() : label;
};

/** Where the State publishes the outlines. */
const adresses = ({ intercommunalites, communes: siennes }: Territoire): readonly string[] => {
  const fin = 'communes?format=geojson&geometry=contour';
  return intercommunalites.length > 0
    ? intercommunalites.map(({ siren }) => `https://geo.api.gouv.fr/epcis/${siren}/${fin}`)
    : [...new Set(siennes.map((c) => c.departement))].map((d) => `https://geo.api.gouv.fr/departements/${d}/${fin}`);
};
