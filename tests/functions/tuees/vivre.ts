import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { ecartsEntre } from './comparer.ts';
import { type Etat, etatDe } from './etat.ts';

/** What is done in a world, again and again: a request, or a round of a timer. `essai` counts from 1. */
interface Geste {
  /** Of the world that it is done in: see `garderMonde`. */
  readonly depart: string;
  /** The instant of that world; that of every bench when left out. */
  readonly instant?: string;
  /** Gives its status, 200 for a round that ended well. */
  readonly faire: (banc: Banc, essai: number) => Promise<number>;
  /** What happens meanwhile without anybody asking. */
  readonly laisserPasser?: (banc: Banc) => Promise<void>;
}

const dossier = mkdtempSync(join(tmpdir(), 'maillage-tuees-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
let mondes = 0;

/** Keeps the world of `banc` as it is, to be lived from here as often as wanted. */
export function garderMonde(banc: Banc): string {
  mondes += 1;
  const ou = join(dossier, `monde-${mondes}`);
  banc.copier(ou);
  return ou;
}

async function dansUneCopie<T>({ depart, instant }: Geste, vivre: (banc: Banc) => Promise<T>): Promise<T> {
  const banc = await ouvrirBanc(undefined, instant, depart);
  try {
    return await vivre(banc);
  } finally {
    banc.fermer();
  }
}

/** Later, what was reserved by the dead is free again: it is asked once more, and what happens by itself happens. */
async function plusTard({ faire, laisserPasser }: Geste, banc: Banc): Promise<Etat> {
  banc.avancer(2);
  await faire(banc, 3);
  await laisserPasser?.(banc);
  return etatDe(banc);
}

interface Epreuve {
  readonly statut: number;
  /** What somebody could tell, each with the life that it is seen in; and the requests that did not end well. */
  readonly ecarts: readonly string[];
}

/**
 * The same gesture undisturbed; killed after each thing that it changes outside (at most `auPlus` of them, spread evenly),
 * then done again.
 */
export async function eprouver(geste: Geste, { auPlus = 40 }: { readonly auPlus?: number } = {}): Promise<Epreuve> {
  const tranquille = await dansUneCopie(geste, async (banc) => {
    banc.compter();
    const statut = await geste.faire(banc, 1);
    const actes = [...new Set(banc.rangsDesEffets)];
    await geste.faire(banc, 2);
    return { statut, actes, etat: etatDe(banc) };
  });
  let plusTardTranquille: Etat | undefined;
  const apres = () => {
    const vie = async (banc: Banc) => {
      await geste.faire(banc, 1);
      await geste.faire(banc, 2);
      return plusTard(geste, banc);
    };
    return dansUneCopie(geste, vie);
  };
  const vivre = (nom: string, commencer: (banc: Banc) => Promise<number>) =>
    dansUneCopie(geste, async (banc) => {
      const statut = await commencer(banc);
      const mal = statut === 200 ? [] : [`${nom} : ${statut}`];
      if (ecartsEntre(tranquille.etat, etatDe(banc)).length === 0) return mal;
      const etat = await plusTard(geste, banc);
      plusTardTranquille ??= await apres();
      return [...mal, ...ecartsEntre(plusTardTranquille, etat).map((ecart) => `${nom} : ${ecart}`)];
    });
  const pas = Math.max(1, Math.ceil(tranquille.actes.length / auPlus));
  const rangs = tranquille.actes.filter((_, i) => i % pas === 0);
  const ecarts: string[] = [];
  for (const rang of rangs)
    ecarts.push(
      ...(await vivre(`mort à l’acte ${rang}`, async (banc) => {
        banc.mourirA(rang, true);
        await geste.faire(banc, 1).catch(() => undefined);
        banc.renaitre();
        return geste.faire(banc, 2);
      })),
    );
  return { statut: tranquille.statut, ecarts };
}
