import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decalerHorloge, lireDecalage } from '../horloge.ts';
import { chargerHote } from './application.ts';
import type { Journal } from './contrat.ts';

/**
 * The process of the functions. Apart from the page’s server, so that a crash of a function kills neither the page nor the
 * stand-in, and so that the functions see only the environment they would have in Azure. Speaks HTTP to its parent on a port
 * of the loopback; `/admin/functions` mirrors the administration API of the real host.
 */
const [paquet = '', hostJson = '', etatMinuteurs = '', origine = ''] = process.argv.slice(2);

decalerHorloge(lireDecalage(process.env));

const journal: Journal = (niveau, categorie, message) => {
  process.stdout.write(`${JSON.stringify({ quand: new Date().toISOString(), niveau, categorie, message })}\n`);
};

process.on('unhandledRejection', (raison) => journal('error', 'hote', `Promesse rejetée sans suite : ${raison}`));
// Ctrl+C reaches the whole group: the parent is the one that says when to stop.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

const hote = await chargerHote({ paquet, hostJson, etatMinuteurs, origine, journal });

const serveur = createServer(async (requete, reponse) => {
  const chemin = new URL(requete.url ?? '/', origine).pathname;
  if (!chemin.startsWith('/admin/')) return hote.repondre(requete, reponse);
  const json = (statut: number, corps: unknown) =>
    reponse.writeHead(statut, { 'content-type': 'application/json' }).end(JSON.stringify(corps));
  const nom = /^\/admin\/functions\/([^/]+)$/.exec(chemin)?.[1];
  if (!nom) return json(200, { fonctions: hote.fonctions, minuteurs: hote.minuteurs.liste() });
  try {
    const enRetard = requete.headers['x-en-retard'] === 'oui';
    const fait = await hote.minuteurs.declencher(decodeURIComponent(nom), enRetard);
    if (!fait) return json(404, { erreur: `Aucun minuteur ne s’appelle « ${decodeURIComponent(nom)} ».` });
    return json(200, { nom, etat: 'termine' });
  } catch (erreur) {
    const message = erreur instanceof Error ? erreur.message : String(erreur);
    journal('error', nom, message);
    return json(500, { nom, etat: 'echec', erreur: message });
  }
});

// The parent keeps its connections: none is closed as it speaks again.
serveur.keepAliveTimeout = 120_000;
serveur.listen(0, '127.0.0.1', () => process.send?.({ port: (serveur.address() as AddressInfo).port }));

process.on('SIGTERM', () => {
  void hote.arreter().finally(() => process.exit(0));
});
