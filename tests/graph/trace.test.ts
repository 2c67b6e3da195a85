import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annulerEvenement, creerEvenement } from '../../graph/agenda.ts';
import { envoyerCourriel } from '../../graph/courriel.ts';
import { disponibilites } from '../../graph/disponibilites.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerLectureDeListe } from '../../graph/lecture-de-liste.ts';
import { garderLesListes } from '../../graph/listes-gardees.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import { modifierEvenement } from '../../graph/modifier-evenement.ts';
import { lirePresences } from '../../graph/presences.ts';
import { creerSite } from '../../graph/site.ts';
import type { Echange } from '../../infra/local/graph/graph-local.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { verifier } from '../../infra/sharepoint/verifier.ts';
import { cibles, essais } from '../core/lists/une-liste.ts';
import { avecPartage } from '../partage.ts';
import { ouvrirGraph } from './graph-en-memoire.ts';

/** Every call that graph/ knows how to make. */
async function toutAppeler(): Promise<readonly Echange[]> {
  const echanges: Echange[] = [];
  const { client, graph } = ouvrirGraph({ trace: (e) => void echanges.push(e) });
  const { hote, chemin } = LOCATAIRE.site;
  const site = creerSite(client, { hote, chemin });
  const definitions = [essais, cibles];
  await provisionner({ client, site, definitions });
  await verifier({ lecteur: client, site, definitions, identite: LOCATAIRE.identiteGeree });

  const visee = await creerDepot(client, site, cibles).creer({ nom: 'Visée' });
  const depot = creerDepot(client, site, essais);
  const lecture = creerLectureDeListe(client, site, essais, creerMagasinMemoire());
  await lecture.rafraichir();
  const { ligne } = await depot.creerSiAbsent({ cle: 'a', themes: ['santé'], cible: visee.id, autres: [visee.id] });
  await ecrireEnLot(client, site, essais, { creer: [{ cle: 'b' }, { cle: 'c' }] });
  await depot.modifier(ligne.id, ligne.eTag, { jour: '2026-07-14', themes: [] });
  await depot.modifier(ligne.id, ligne.eTag, { ville: 'Bourg' }).catch(() => undefined);
  await depot.lireOu('cible', visee.id);
  for (const { id, eTag } of (await depot.lire()).items) await depot.supprimer(id, eTag);
  await lecture.rafraichir();
  graph.expirerJetonsDelta();
  await lecture.rafraichir();
  const gardees = garderLesListes(client, site, { essais, cibles }, []);
  await gardees.lire(['essais', 'cibles']);
  await gardees.lire(['essais', 'cibles']);

  const { courriel: organisateur, oid } = LOCATAIRE.organisateur;
  const { courriel, personne } = PROFILS.coordination;
  const heures = { debut: '2026-12-03T09:30:00', fin: '2026-12-03T11:00:00' };
  const evenement = await creerEvenement(client, {
    organisateur,
    sujet: 'Rencontre',
    corpsHtml: '<p>Ordre du jour</p>',
    ...heures,
    lieu: 'Saint-Savin',
    participants: [{ adresse: courriel, nom: personne, facultatif: true }],
    enLigne: true,
    cleTransaction: 'rencontre-1',
  });
  await modifierEvenement(client, organisateur, evenement.id, { corpsHtml: '<p>Revu</p>', participants: [] });
  await disponibilites(client, { organisateur, adresses: [courriel, 'dehors@exemple.example'], ...heures });
  await lirePresences(client, oid, evenement.lienReunion ?? '', () => true);
  await annulerEvenement(client, organisateur, evenement.id, 'Reportée.');
  await envoyerCourriel(client, {
    expediteur: organisateur,
    destinataire: { adresse: courriel, nom: personne },
    sujet: 'Confirmez votre fiche',
    corpsHtml: '<p>Bonjour</p>',
  });
  graph.fermer();
  return echanges;
}

avecPartage('la description que Microsoft donne de Graph', (dossier) => {
  test('admet chacun de nos échanges', async () => {
    const echanges = await toutAppeler();
    const fichier = join(mkdtempSync(join(tmpdir(), 'maillage-trace-')), 'trace.jsonl');
    writeFileSync(fichier, echanges.map((e) => JSON.stringify(e)).join('\n'));
    const verdict = (() => {
      try {
        return execFileSync(process.execPath, [join(dossier, 'graph', 'verifier-trace.mjs'), fichier], {
          cwd: join(__dirname, '..', '..'),
          encoding: 'utf8',
        });
      } catch (erreur) {
        return String((erreur as { stdout?: unknown }).stdout);
      }
    })();
    expect(verdict).toMatch(/^\d+ passed, 0 failed\n$/);
  });
});
