import { Button, Caption1, Field, mergeClasses, ProgressBar, Text } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { DOCUMENT_MAX, TROP_LOURD, TYPES_DE_DOCUMENT } from '../../../core/bibliotheque/bornes.ts';
import { ChampDeFichiers } from '../../commun/ChampDeFichiers.tsx';
import cadre from '../../commun/page.module.css';
import { expliquer } from '../../commun/phrases.ts';
import css from './documents.module.css';
import { useDeposer } from './queries.ts';
import { DOCUMENTS } from './textes.ts';

interface Envoi {
  readonly nom: string;
  /** From 1. */
  readonly rang: number;
  readonly total: number;
}

const ACCEPTES = [...TYPES_DE_DOCUMENT, 'jpeg'].map((type) => `.${type}`).join(',');

/** Files chosen or dropped, sent one after the other; what became of each stays said. */
export function Depot({ rencontre, relire }: { readonly rencontre: string; readonly relire: () => void }) {
  const deposer = useDeposer(rencontre);
  const [envoi, setEnvoi] = useState<Envoi>();
  const [issues, setIssues] = useState<readonly string[]>([]);
  const [survol, setSurvol] = useState(false);
  const arret = useRef<AbortController>(undefined);

  const envoyerUn = async (fichier: File, signal: AbortSignal): Promise<string> => {
    if (fichier.size > DOCUMENT_MAX) return DOCUMENTS.refuse(fichier.name, TROP_LOURD);
    try {
      const { nom, dejaFait, renomme } = await deposer(fichier, signal);
      if (dejaFait) return DOCUMENTS.deja(nom);
      return renomme ? DOCUMENTS.renomme(fichier.name, nom) : DOCUMENTS.depose(nom);
    } catch (erreur) {
      if (signal.aborted) return DOCUMENTS.arrete;
      const { titre, detail } = expliquer(erreur);
      return DOCUMENTS.refuse(fichier.name, detail === '' ? `${titre}.` : detail);
    }
  };
  const envoyer = async (fichiers: readonly File[]): Promise<void> => {
    if (fichiers.length === 0 || arret.current !== undefined) return;
    const interruption = new AbortController();
    arret.current = interruption;
    setIssues([]);
    for (const [i, fichier] of fichiers.entries()) {
      setEnvoi({ nom: fichier.name, rang: i + 1, total: fichiers.length });
      const issue = await envoyerUn(fichier, interruption.signal);
      setIssues((avant) => [...avant, issue]);
      if (interruption.signal.aborted) break;
    }
    arret.current = undefined;
    setEnvoi(undefined);
    relire();
  };
  const glisser = (dessus: boolean) => (evenement: DragEvent) => {
    evenement.preventDefault();
    setSurvol(dessus);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the field inside is the one for all.
    <div
      className={mergeClasses(css.depot, survol && css.survol)}
      onDragOver={glisser(true)}
      onDragLeave={glisser(false)}
      onDrop={(evenement) => {
        glisser(false)(evenement);
        void envoyer([...evenement.dataTransfer.files]);
      }}
    >
      <ChampDeFichiers
        label={DOCUMENTS.deposer}
        hint={DOCUMENTS.aide}
        multiple
        accept={ACCEPTES}
        disabled={envoi !== undefined}
        onChange={({ currentTarget }) => {
          void envoyer([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Caption1 className={cadre.discret}>{DOCUMENTS.glisser}</Caption1>
      {envoi === undefined ? null : (
        <div className={css.envoi}>
          <Field validationState="none" validationMessage={DOCUMENTS.envoi(envoi.nom, envoi.rang, envoi.total)}>
            {envoi.total === 1 ? <ProgressBar /> : <ProgressBar value={envoi.rang - 1} max={envoi.total} />}
          </Field>
          <div>
            <Button size="small" onClick={() => arret.current?.abort()}>
              {DOCUMENTS.arreter}
            </Button>
          </div>
        </div>
      )}
      <div role="status" className={css.issues}>
        {issues.map((issue, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what became of each, in order; two may read the same.
          <Text key={rang}>{issue}</Text>
        ))}
      </div>
    </div>
  );
}
