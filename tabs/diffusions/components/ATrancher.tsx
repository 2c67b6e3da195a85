import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import type { Diffusion } from '../../../core/lists/diffusions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useTrancher } from '../mutations.ts';
import { TEXTES } from '../textes.ts';
import css from './diffusions.module.css';

interface Lignes {
  readonly lignes: readonly Diffusion[];
  readonly structures: readonly Structure[];
}

/** Mails of which Microsoft 365 said nothing: a person decides, the machine never sends twice. */
export function ATrancher({ lignes, structures }: Lignes) {
  const trancher = useTrancher();
  const enSuspens = lignes.filter((d) => d.etat === 'En cours' || d.etat === 'En erreur');
  if (enSuspens.length === 0) return null;
  const noms = new Map(structures.map((s) => [s.id, s.nom]));
  return (
    <section className={cadre.partie} aria-label={TEXTES.incertaines}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{TEXTES.incertaines}</MessageBarTitle> {TEXTES.incertainesAide}
        </MessageBarBody>
      </MessageBar>
      {trancher.error === null ? null : <Probleme erreur={trancher.error} reessayer={() => trancher.reset()} />}
      {enSuspens.map((d) => {
        const nom = noms.get(d.structure ?? '') ?? d.objet;
        const dire = (partie: boolean) => trancher.mutate({ chemin: { id: d.id }, corps: { eTag: d.eTag, partie } });
        return (
          <div key={d.id} className={css.ligne}>
            <Text>{nom}</Text>
            <div className={cadre.outils}>
              <Button size="small" aria-label={TEXTES.estPartie(nom)} onClick={() => dire(true)}>
                {TEXTES.partieCourt}
              </Button>
              <Button size="small" aria-label={TEXTES.pasPartie(nom)} onClick={() => dire(false)}>
                {TEXTES.pasPartieCourt}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
