// The built command line, one command after the other in one process: starting Node and reading the libraries would be most of the time of each.
// It receives `{ args, port }` and answers `{ statut, sortie, erreur }`, what a process of its own would have left.
import { pathToFileURL } from 'node:url';

const [, , programme] = process.argv;
let rang = 0;
process.on('disconnect', () => process.exit());

process.on('message', async ({ args, port }) => {
  const ecrit = { stdout: '', stderr: '' };
  for (const flux of ['stdout', 'stderr'])
    process[flux].write = (texte) => {
      ecrit[flux] += texte;
      return true;
    };
  process.argv = [process.execPath, programme, ...args];
  process.env.PORT = port;
  process.exitCode = 0;
  rang += 1;
  // Its own address: the module is evaluated anew, with nothing of the command before.
  await import(`${pathToFileURL(programme).href}?${rang}`);
  process.send({ statut: process.exitCode, sortie: ecrit.stdout, erreur: ecrit.stderr });
});
