import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTE_MAX } from '../../../core/contrats/carnet.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { CARNET } from './textes.ts';

interface Saisie {
  readonly observeeLe: string;
  readonly texte: string;
}

interface SaisieProps extends Saisie {
  /** What is written, for whoever hears two of them on one page. */
  readonly nom: string;
  readonly libelle: string;
  readonly ecrire: (saisie: Saisie) => void;
  readonly envoyer: () => void;
  readonly enCours: boolean;
  readonly erreur: Error | null;
  readonly recharger: () => void;
  readonly abandonner?: () => void;
}

/** The fields of a note, new or changed. */
export function SaisieDeNote(props: SaisieProps) {
  const { nom, observeeLe, texte, libelle, ecrire, envoyer, enCours, erreur, recharger, abandonner } = props;
  const [faute, dire] = useState<string>();
  const partir = () => (texte.trim().length < 2 ? dire(CARNET.court) : envoyer());
  return (
    <Formulaire className={cadre.formulaire} aria-label={nom} envoyer={partir}>
      <Field label={CARNET.date}>
        <Input
          type="date"
          value={observeeLe}
          onChange={(_, { value }) => ecrire({ texte, observeeLe: value === '' ? observeeLe : value })}
        />
      </Field>
      <Field label={CARNET.texte} hint={CARNET.texteAide} validationMessage={faute}>
        <Textarea
          rows={5}
          resize="vertical"
          maxLength={NOTE_MAX}
          value={texte}
          onChange={(_, { value }) => {
            dire(undefined);
            ecrire({ observeeLe, texte: value });
          }}
        />
      </Field>
      {erreur === null ? null : <Probleme erreur={erreur} reessayer={partir} recharger={recharger} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={enCours}>
          {libelle}
        </BoutonCommande>
        {abandonner === undefined ? null : <Button onClick={abandonner}>{CARNET.annuler}</Button>}
      </div>
    </Formulaire>
  );
}
