import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RepriseDeMot } from '../../../core/contrats/vocabulaire.ts';
import type { GenrePorte } from '../../../core/lists/vocabulaire.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useReprendreMot } from '../mutations.ts';
import { usePorteuses } from '../queries.ts';
import { REPRISE } from '../textes.ts';

interface ReprendreProps {
  readonly geste: RepriseDeMot['geste'];
  readonly genre: GenrePorte;
  readonly terme: string;
  /** The words that may take its place. */
  readonly offerts: readonly string[];
  readonly fermer: () => void;
}

/** Replaces, renames or takes off a word wherever it is carried, after saying how many rows that changes. */
export function ReprendreMot({ geste, genre, terme, offerts, fermer }: ReprendreProps) {
  const [par, setPar] = useState('');
  const [restantes, setRestantes] = useState<number>();
  const porteuses = usePorteuses(genre, terme);
  const reprendre = useReprendreMot(setRestantes);
  const annoncer = useAnnonce();
  const manque = geste === 'renommer' ? REPRISE.sansNom : REPRISE.sansPar;
  const essai = useEssai(geste === 'retirer' || par.trim() !== '' ? {} : { par: manque });
  const bloquees = geste === 'retirer' ? (porteuses.data ?? []).reduce((n, l) => n + l.bloquees, 0) : 0;
  const champs = reprendre.error instanceof RefusDeLApi ? reprendre.error.champs : [];
  const fauteDePar = essai.fautes.par ?? champs.find(({ chemin }) => chemin === 'par')?.message;
  const envoyer = () => {
    if (!essai.essayer() || bloquees > 0 || reprendre.isPending) return;
    reprendre.mutate(
      { genre, terme, geste, ...(geste === 'retirer' ? {} : { par: par.trim() }) },
      {
        onSuccess: (fin) => {
          if (fin.restantes > 0) return annoncer(REPRISE.reste(fin.faites, fin.restantes), 'warning');
          annoncer(REPRISE.fait(fin.faites));
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={REPRISE.titre[geste](terme)}
      libelle={REPRISE.libelle[geste]}
      commande={reprendre}
      envoyer={envoyer}
      fermer={fermer}
    >
      {geste === 'remplacer' ? (
        <Field label={REPRISE.par} required validationMessage={fauteDePar}>
          <Select value={par} onChange={(_, { value }) => setPar(value)}>
            <option value="">{REPRISE.choisir}</option>
            {offerts.map((mot) => (
              <option key={mot}>{mot}</option>
            ))}
          </Select>
        </Field>
      ) : null}
      {geste === 'renommer' ? (
        <Field label={REPRISE.nouveauNom} required validationMessage={fauteDePar}>
          <Input value={par} maxLength={255} onChange={(_, { value }) => setPar(value)} />
        </Field>
      ) : null}
      {porteuses.error === null ? (
        <Text role="status">{porteuses.data === undefined ? REPRISE.attente : REPRISE.porteuses(porteuses.data)}</Text>
      ) : (
        <Probleme erreur={porteuses.error} reessayer={() => void porteuses.refetch()} />
      )}
      <Text>{REPRISE.aide[geste]}</Text>
      {bloquees === 0 ? null : <Text role="alert">{REPRISE.bloquees(bloquees)}</Text>}
      {reprendre.isPending && restantes !== undefined ? (
        <Text role="status">{REPRISE.restantes(restantes)}</Text>
      ) : null}
    </DialogueDeFormulaire>
  );
}
