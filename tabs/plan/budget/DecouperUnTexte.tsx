import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { decouper } from '../../../core/budget/texte/decouper.ts';
import { direPartie } from '../../../core/budget/texte/dire-partie.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useAjouterAuBudget, useModifierFicheAction } from '../mutations.ts';
import css from './budget.module.css';
import { type LigneTapee, ligneDePartie, lireLaSaisie } from './form.ts';
import { PartieTrouvee } from './PartieTrouvee.tsx';
import { DECOUPE } from './textes.ts';

interface DecouperProps {
  readonly fiche: FicheAction;
  readonly annee: string;
  /** The structure for which one writes; undefined for the coordination. */
  readonly structure: string | undefined;
  readonly fermer: () => void;
}

/** What a person says of a part: kept or not, and what the text does not tell. */
interface Retouche {
  readonly cochee?: boolean;
  readonly ligne?: Partial<LigneTapee>;
}

const SOURCES = ['moyensFinanciers', 'moyensHumains'] as const;

/** A free text about money or people, split into what can be counted: a person confirms each part, nothing is kept by itself. */
export default function DecouperUnTexte({ fiche, annee, structure, fermer }: DecouperProps) {
  const cle = useCle();
  const annoncer = useAnnonce();
  const ajouter = useAjouterAuBudget();
  const modifier = useModifierFicheAction();
  const [texte, setTexte] = useState(fiche.moyensFinanciers ?? '');
  const [retouches, setRetouches] = useState<Readonly<Record<number, Retouche>>>({});
  // Lines that were written while the rest was refused are not written twice.
  const [ecrites, setEcrites] = useState(false);
  const decoupe = useMemo(() => decouper(texte), [texte]);
  const parties = decoupe.parties.map((partie, rang) => {
    const { cochee = partie.genre === 'nombre' || !partie.dont, ligne: dit } = retouches[rang] ?? {};
    const proposee = ligneDePartie(partie, annee);
    const ligne = proposee === undefined ? undefined : { ...proposee, ...dit };
    return { partie, rang, cochee, ligne, lue: ligne === undefined || !cochee ? undefined : lireLaSaisie(ligne) };
  });
  const lignes = parties.flatMap(({ lue }) => (lue !== undefined && 'ligne' in lue ? [lue.ligne] : []));
  const dites = parties.flatMap(({ partie, cochee, ligne }) =>
    cochee && ligne === undefined ? [direPartie(partie)] : [],
  );
  const gardees = parties.filter(({ cochee }) => cochee);
  const essai = useEssai({
    ...(gardees.length === 0 ? { aucune: DECOUPE.aucune } : {}),
    ...(parties.some(({ lue }) => lue !== undefined && 'fautes' in lue) ? { lignes: 'fautes' } : {}),
  });
  const ecrire = (dit: string) => {
    setTexte(dit);
    setRetouches({});
    essai.recommencer();
  };
  const retoucher = (rang: number, dit: Retouche) =>
    setRetouches((avant) => ({
      ...avant,
      [rang]: { ...avant[rang], ...dit, ligne: { ...avant[rang]?.ligne, ...dit.ligne } },
    }));
  const finir = () => {
    annoncer(DECOUPE.gardees(gardees.length));
    fermer();
  };
  const noterLesPersonnes = () => {
    const deja = (fiche.moyensHumains ?? '').split('\n').filter((l) => l.trim() !== '');
    const neuves = dites.filter((dite) => !deja.includes(dite));
    if (neuves.length === 0) return finir();
    const corps = { eTag: fiche.eTag, structure, champs: { moyensHumains: [...deja, ...neuves].join('\n') } };
    modifier.mutate({ chemin: { id: fiche.id }, corps }, { onSuccess: finir });
  };
  const envoyer = () => {
    if (!essai.essayer()) return;
    if (lignes.length === 0 || ecrites) return noterLesPersonnes();
    ajouter.mutate(
      { chemin: { id: fiche.id }, corps: { cle, structure, lignes } },
      {
        onSuccess: () => {
          setEcrites(true);
          noterLesPersonnes();
        },
      },
    );
  };
  const commande = {
    isPending: ajouter.isPending || modifier.isPending,
    error: ajouter.error ?? modifier.error,
    reset: () => {
      ajouter.reset();
      modifier.reset();
    },
  };
  return (
    <DialogueDeFormulaire
      titre={DECOUPE.titre}
      libelle={DECOUPE.confirmer}
      commande={commande}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{DECOUPE.aide}</Text>
      <Field label={DECOUPE.texte} hint={DECOUPE.texteAide}>
        <Textarea
          resize="vertical"
          rows={4}
          maxLength={20_000}
          value={texte}
          onChange={(_, { value }) => ecrire(value)}
        />
      </Field>
      <div className={cadre.outils}>
        {SOURCES.filter((source) => (fiche[source] ?? '') !== '' && fiche[source] !== texte).map((source) => (
          <Button key={source} size="small" onClick={() => ecrire(fiche[source] ?? '')}>
            {DECOUPE.reprendre[source]}
          </Button>
        ))}
      </div>
      {decoupe.contredits.map(({ texte: ecrit, dit }) => (
        <MessageBar key={`${ecrit} ${dit}`} intent="warning" layout="multiline">
          <MessageBarBody>{dit}</MessageBarBody>
        </MessageBar>
      ))}
      <Text role="status">
        {parties.length === 0 ? (texte.trim() === '' ? '' : DECOUPE.rien) : DECOUPE.parties(parties.length)}
      </Text>
      <ul className={css.parties}>
        {parties.map(({ partie, rang, cochee, ligne, lue }) => (
          <PartieTrouvee
            key={`${rang} ${partie.texte}`}
            partie={partie}
            ligne={ligne}
            cochee={cochee}
            fautes={essai.fautes.lignes !== undefined && lue !== undefined && 'fautes' in lue ? lue.fautes : {}}
            cocher={(oui) => retoucher(rang, { cochee: oui })}
            changer={(valeurs) => retoucher(rang, { ligne: valeurs })}
          />
        ))}
      </ul>
      {essai.fautes.aucune === undefined ? null : <Text role="alert">{essai.fautes.aucune}</Text>}
    </DialogueDeFormulaire>
  );
}
