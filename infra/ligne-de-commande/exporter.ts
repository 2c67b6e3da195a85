import { basename } from 'node:path';
import { lireChampsPublics } from '../../core/annuaire/champs-publics.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { diffuser } from '../../core/exports/diffuser.ts';
import { direExport, exporter, FORMATS } from '../../core/exports/exporter.ts';
import { mentionsDe, producteurDe } from '../../core/exports/mentions.ts';
import { ecrireXlsx } from '../../core/exports/xlsx.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { INSECABLE, pluriel } from '../../core/textes/francais.ts';
import { VISIBILITES } from '../../core/vocabulaires/structures.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';
import { lireTerritoire } from './lire-territoire.ts';
import { ecrireFichier, mauvaisUsage, type Rendu } from './sortie.ts';

interface Demande {
  readonly format: string | undefined;
  readonly sortie: string | undefined;
  readonly visibilite: string | undefined;
  /** Instant of the export. */
  readonly maintenant: string;
}

/** Writes the annuaire to a file, for the readers that `--visibilite` names (the partners by default). */
export async function exporterAnnuaire(cible: Cible, demande: Demande): Promise<Rendu> {
  const format = parmi(FORMATS, demande.format, '--format');
  const visibilite = parmi(VISIBILITES, demande.visibilite ?? 'partenaires', '--visibilite');
  if (demande.sortie === undefined) throw mauvaisUsage('Donnez le fichier à écrire : --sortie FICHIER.');
  const { items, anomalies } = await creerDepot(cible.client, cible.site, structures).lire();
  const personnes = await creerDepot(cible.client, cible.site, contacts).lire();
  const { valeurs } = lireReglages((await creerDepot(cible.client, cible.site, reglages).lire()).items);
  const diffusion = diffuser({
    structures: items,
    contacts: personnes.items,
    visibilite,
    maintenant: demande.maintenant,
    mentions: mentionsDe(items),
    champsPublics: lireChampsPublics(valeurs.champsPublics),
    cadenceParDefautMois: valeurs.cadenceParDefautMois,
  });
  const mots = await creerDepot(cible.client, cible.site, vocabulaire).lire();
  const { correspondances } = lireVocabulaire(mots.items);
  const { contenu, rapport } = exporter(diffusion, format, {
    producteur: producteurDe(await lireTerritoire(cible)),
    correspondances,
  });
  await ecrireFichier(demande.sortie, 'texte' in contenu ? contenu.texte : ecrireXlsx(contenu.feuilles));
  const illisibles = new Set([...anomalies, ...personnes.anomalies].map((a) => `${a.liste} ${a.id}`)).size;
  return {
    json: { fichier: basename(demande.sortie), ...rapport, mentions: diffusion.mentions, illisibles },
    texte: [
      direExport(rapport),
      ...(illisibles === 0
        ? []
        : [
            `- ${pluriel(illisibles, 'ligne illisible', 'lignes illisibles')} dans les listes${INSECABLE}: lancez « maillage verifier », ou ouvrez l’onglet de la coordination.`,
          ]),
      ...diffusion.mentions,
    ].join('\n'),
  };
}

function parmi<T extends string>(valeurs: readonly T[], donnee: string | undefined, option: string): T {
  const trouvee = valeurs.find((v) => v === donnee);
  if (trouvee === undefined) throw mauvaisUsage(`Donnez ${option} parmi : ${valeurs.join(', ')}.`);
  return trouvee;
}
