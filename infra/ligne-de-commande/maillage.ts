import { parseArgs } from 'node:util';
import { estErreurGraph } from '../../graph/erreur.ts';
import { ouvrirCible } from './cible.ts';
import { COMMANDES, type Commande } from './commandes.ts';
import { mauvaisUsage, Refuse, type Rendu } from './sortie.ts';

/** The help of one command, or of all. */
const direAide = (commandes: readonly Commande[]): string =>
  [
    'Usage : npm run -s maillage -- COMMANDE [--env local] [--territoire CODE] [--navigateur] [--json]',
    '',
    ...commandes.map(({ usage, aide }) => `  ${usage}\n      ${aide}`),
    '',
    'Sans --env, les commandes agissent sur la démonstration lancée par « npm start » (PORT, 3000 par défaut).',
    'Avec --territoire CODE, elles agissent sur ce territoire, quand l’installation en sert plusieurs : celui de env/ qui a ce TERRITOIRE_CODE, sinon celui de la démonstration.',
    'Avec --env dev, elles agissent sur le locataire que décrit env/.env.dev, après connexion par un code, ou sur ce poste avec --navigateur.',
  ].join('\n');

function lireArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        simuler: { type: 'boolean' },
        publier: { type: 'boolean' },
        'en-visiteur': { type: 'boolean' },
        mois: { type: 'string' },
        format: { type: 'string' },
        sortie: { type: 'string' },
        visibilite: { type: 'string' },
        nom: { type: 'string' },
        contours: { type: 'string', multiple: true },
        correspondances: { type: 'string' },
        personnes: { type: 'string' },
        env: { type: 'string' },
        territoire: { type: 'string' },
        navigateur: { type: 'boolean' },
        aide: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new Refuse(
      `Une option n’est pas connue. Tapez « npm run -s maillage -- aide » pour la liste des commandes.`,
      2,
      cause,
    );
  }
}

async function executer(): Promise<void> {
  const { values, positionals } = lireArguments();
  const [nom, ...positions] = positionals;
  if (nom === 'aide' || values.aide === true || values.help === true) {
    const demandee = COMMANDES[(nom === 'aide' ? positions[0] : nom) ?? ''];
    const aide = direAide(demandee === undefined ? Object.values(COMMANDES) : [demandee]);
    return void process.stdout.write(`${aide}\n`);
  }
  if (nom === undefined) throw mauvaisUsage('Donnez une commande.');
  const commande = COMMANDES[nom];
  if (commande === undefined) throw mauvaisUsage(`« ${nom} » n’est pas une commande.`);
  const args = {
    positions,
    simuler: values.simuler ?? false,
    publier: values.publier ?? false,
    enVisiteur: values['en-visiteur'] ?? false,
    ...(values.mois === undefined ? {} : { mois: values.mois }),
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.sortie === undefined ? {} : { sortie: values.sortie }),
    ...(values.visibilite === undefined ? {} : { visibilite: values.visibilite }),
    ...(values.nom === undefined ? {} : { nom: values.nom }),
    ...(values.contours === undefined ? {} : { contours: values.contours }),
    ...(values.correspondances === undefined ? {} : { correspondances: values.correspondances }),
    ...(values.personnes === undefined ? {} : { personnes: values.personnes }),
  };
  const cible = await ouvrirCible(values.env, {
    ...(values.navigateur === undefined ? {} : { navigateur: values.navigateur }),
    ...(values.territoire === undefined ? {} : { territoire: values.territoire }),
  });
  const rendu: Rendu = await commande.executer(cible, args);
  process.stdout.write(`${values.json === true ? JSON.stringify(rendu.json, null, 2) : rendu.texte}\n`);
  if (rendu.statut !== undefined) process.exitCode = rendu.statut;
}

const enFrancais = (erreur: unknown): string => {
  if (erreur instanceof Refuse) return erreur.message;
  if (estErreurGraph(erreur))
    return `Microsoft Graph n’a pas accepté la demande (${erreur.code}). Lancez « maillage diagnostiquer » pour savoir ce qui ne va pas.`;
  return `Erreur inattendue : ${erreur instanceof Error ? erreur.message : String(erreur)}`;
};

// Awaited: whoever imports this module knows when the command has ended.
await executer().catch((erreur: unknown) => {
  process.stderr.write(`${enFrancais(erreur)}\n`);
  process.exitCode = erreur instanceof Refuse ? erreur.statut : 1;
});
