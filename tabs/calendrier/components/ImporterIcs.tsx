import { Caption1, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { CARACTERES_DE_CALENDRIER, type importerCalendrier } from '../../../core/contrats/calendrier.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { GENRES_DE_TEMPS, type GenreDeTemps } from '../../../core/vocabulaires/calendrier.ts';
import { ChampDeFichiers } from '../../commun/ChampDeFichiers.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { Chargement } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useFichierAImporter } from '../../commun/useFichierAImporter.ts';
import { useImporter } from '../mutations.ts';
import { IMPORT } from '../textes.ts';
import css from './calendrier.module.css';

type Constat = ReponseDe<typeof importerCalendrier>;

/** Said of a file before the others are counted. */
const MONTRES = 12;

/** A file, what it would bring, then the act. */
export function ImporterIcs({ fermer }: { readonly fermer: () => void }) {
  const [genre, setGenre] = useState<GenreDeTemps>();
  const simuler = useImporter();
  const importer = useImporter();
  const annoncer = useAnnonce();
  const corps = (contenu: string, choisi: GenreDeTemps | undefined) => ({
    contenu,
    ...(choisi === undefined ? {} : { genre: choisi }),
  });
  const voirAvec = (choisi: GenreDeTemps | undefined) => (texte: string, montrer: (constat: Constat) => void) =>
    simuler.mutate({ corps: { ...corps(texte, choisi), simuler: true } }, { onSuccess: montrer });
  const fichier = useFichierAImporter<Constat>({
    limite: CARACTERES_DE_CALENDRIER,
    voir: voirAvec(genre),
    oublier: importer.reset,
  });
  const { contenu, constat } = fichier;
  const envoyer = () => {
    if (contenu === undefined) return;
    if (constat === undefined) return fichier.revoir(voirAvec(genre));
    importer.mutate(
      { corps: corps(contenu, genre) },
      {
        onSuccess: ({ ajoutes }) => {
          annoncer(IMPORT.fait(ajoutes.length));
          fermer();
        },
      },
    );
  };
  const erreur = importer.error ?? simuler.error;
  return (
    <DialogueDeFormulaire
      titre={IMPORT.titre}
      libelle={constat === undefined ? IMPORT.voir : IMPORT.importer}
      commande={{
        isPending: importer.isPending || simuler.isPending,
        error: erreur,
        reset: () => {
          simuler.reset();
          importer.reset();
        },
      }}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampDeFichiers
        label={IMPORT.fichier}
        hint={IMPORT.fichierAide}
        message={fichier.tropGros ? IMPORT.tropGros : undefined}
        accept=".ics,text/calendar"
        onChange={({ target }) => void fichier.choisir(target.files?.[0] ?? undefined)}
      />
      <Field label={IMPORT.genre}>
        <Select
          value={genre ?? ''}
          onChange={(_, { value }) => {
            const choisi = GENRES_DE_TEMPS.find((g) => g === value);
            setGenre(choisi);
            fichier.revoir(voirAvec(choisi));
          }}
        >
          <option value="">{IMPORT.devine}</option>
          {GENRES_DE_TEMPS.map((g) => (
            <option key={g}>{g}</option>
          ))}
        </Select>
      </Field>
      {simuler.isPending ? <Chargement quoi={IMPORT.lecture} /> : null}
      {constat === undefined ? null : <CeQuIlApporte constat={constat} />}
    </DialogueDeFormulaire>
  );
}

function CeQuIlApporte({ constat: { ajoutes, changes, retires, inchanges, ecartes } }: { readonly constat: Constat }) {
  return (
    <section role="status" className={css.constat}>
      <Text weight="semibold">{IMPORT.apporte(ajoutes.length)}</Text>
      <ul>
        {ajoutes.slice(0, MONTRES).map(({ titre, genre, jours, du }, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may have the same title and day, and nothing moves.
          <li key={rang}>{IMPORT.ajoute(titre, genre, jours, dateCourte(du))}</li>
        ))}
      </ul>
      {ajoutes.length > MONTRES ? <Text>{IMPORT.autres(ajoutes.length - MONTRES)}</Text> : null}
      {changes === 0 ? null : <Text>{IMPORT.changes(changes)}</Text>}
      {retires === 0 ? null : <Text>{IMPORT.retires(retires)}</Text>}
      {inchanges === 0 ? null : <Text>{IMPORT.inchanges(inchanges)}</Text>}
      {ecartes.length === 0 ? null : (
        <>
          <Text weight="semibold">{IMPORT.ecartes}</Text>
          {ecartes.slice(0, MONTRES).map(({ titre, raison }, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same.
            <Caption1 key={rang}>{IMPORT.ecarte(titre, raison)}</Caption1>
          ))}
          {ecartes.length > MONTRES ? <Caption1>{IMPORT.autres(ecartes.length - MONTRES)}</Caption1> : null}
        </>
      )}
    </section>
  );
}
