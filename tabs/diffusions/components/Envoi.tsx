import { Button, Field, ProgressBar, Select, Subtitle2, Text, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { PIECES, type Receveurs } from '../../../core/diffusions/envoi.ts';
import { preparerRemise } from '../../../core/diffusions/preparer-remise.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { TYPES_DE_STRUCTURE } from '../../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes, useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChoix } from '../../commun/vocabulaire.ts';
import { type Choix, niveauEnvoye, nouvelleVague } from '../form.ts';
import { useEnvoi } from '../mutations.ts';
import type { AnnuaireEntier } from '../queries.ts';
import { PIECE, TEXTES } from '../textes.ts';
import { ApercuDesReceveurs } from './ApercuDesReceveurs.tsx';
import { ConfirmerLEnvoi } from './ConfirmerLEnvoi.tsx';
import css from './diffusions.module.css';

const PERSONNE: Receveurs = { types: [], thematiques: [], publics: [], communes: [], structures: [] };

/** To whom, from whom, with which words; who will receive it and who will not; then the sending, that can be stopped and taken up again. */
export function Envoi({ annuaire, choix }: { readonly annuaire: AnnuaireEntier; readonly choix: Choix }) {
  const territoire = useTerritoire();
  const communes = useNomsDesCommunes();
  const [receveurs, setReceveurs] = useState(PERSONNE);
  const [emettrice, setEmettrice] = useState<Structure>();
  const [message, setMessage] = useState('');
  const [piece, setPiece] = useState<(typeof PIECES)[number]>('docx');
  const [vague, setVague] = useState(nouvelleVague);
  const [aConfirmer, setAConfirmer] = useState(false);
  const [sansPersonne, setSansPersonne] = useState(false);
  const envoi = useEnvoi();
  const annoncer = useAnnonce();
  const choixOffert = useChoix();
  const index = useIndexDesStructures(annuaire.structures);
  const remise = useMemo(
    () => preparerRemise({ ...annuaire, receveurs, territoire, emettrice: emettrice?.id }),
    [annuaire, receveurs, emettrice, territoire],
  );
  const { bilan } = envoi;
  const suspendu = bilan !== undefined && bilan.reste > 0 && !envoi.isPending;
  const envoyer = () => {
    setAConfirmer(false);
    envoi.mutate(
      {
        vague,
        receveurs,
        message,
        piece,
        selection: choix.selection,
        classement: choix.classement,
        visibilite: niveauEnvoye(choix.visibilite),
        ...(emettrice === undefined ? {} : { emettrice: emettrice.id }),
      },
      {
        onSuccess: (fin) => {
          if (fin.reste > 0) return annoncer(TEXTES.arrete, 'info');
          annoncer(TEXTES.envoye(fin.remises), fin.enErreur + fin.incertaines > 0 ? 'warning' : 'success');
          envoi.oublier();
          setVague(nouvelleVague());
        },
      },
    );
  };
  return (
    <section className={cadre.partie} aria-label={TEXTES.aQui}>
      <Subtitle2 as="h2">{TEXTES.aQui}</Subtitle2>
      <Text size={200}>{TEXTES.aQuiAide}</Text>
      <fieldset className={css.fieldset} disabled={envoi.isPending || suspendu}>
        <div className={cadre.champs}>
          <ChoixMultiple
            label={`${TEXTES.types} (destinataires)`}
            vide={TEXTES.tous}
            choix={TYPES_DE_STRUCTURE}
            valeurs={receveurs.types}
            changer={(types) =>
              setReceveurs({ ...receveurs, types: TYPES_DE_STRUCTURE.filter((t) => types.includes(t)) })
            }
          />
          <ChoixMultiple
            label={`${TEXTES.thematiques} (destinataires)`}
            vide={TEXTES.toutes}
            choix={choixOffert.thematiques}
            valeurs={receveurs.thematiques}
            changer={(thematiques) => setReceveurs({ ...receveurs, thematiques: [...thematiques] })}
          />
          <ChoixMultiple
            label={`${TEXTES.publics} (destinataires)`}
            vide={TEXTES.tous}
            choix={choixOffert.publics}
            valeurs={receveurs.publics}
            changer={(publics) => setReceveurs({ ...receveurs, publics: [...publics] })}
          />
          <ChoixMultiple
            label={`${TEXTES.communes} (destinataires)`}
            vide={TEXTES.toutes}
            choix={[...communes.keys()]}
            valeurs={receveurs.communes}
            libelle={(insee) => communes.get(insee) ?? insee}
            changer={(communes) => setReceveurs({ ...receveurs, communes: [...communes] })}
          />
          <Field label={TEXTES.emettrice} hint={TEXTES.emettriceAide}>
            <ChoixStructure index={index} label={TEXTES.emettrice} choisie={emettrice} choisir={setEmettrice} />
          </Field>
          <Field label={TEXTES.piece}>
            <Select value={piece} onChange={(_, { value }) => setPiece(PIECES.find((p) => p === value) ?? 'docx')}>
              {PIECES.map((p) => (
                <option key={p} value={p}>
                  {PIECE[p]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Field label={TEXTES.message}>
          <Textarea value={message} maxLength={2000} onChange={(_, { value }) => setMessage(value)} />
        </Field>
      </fieldset>
      <ApercuDesReceveurs remise={remise} />
      {sansPersonne && remise.retenues.length === 0 ? <Text role="alert">{TEXTES.personne}</Text> : null}
      {envoi.error === null ? null : <Probleme erreur={envoi.error} reessayer={envoyer} />}
      {envoi.isPending ? (
        <div className={cadre.partie} role="status">
          <Text>
            {TEXTES.avancee((bilan?.total ?? 0) - (bilan?.reste ?? 0), bilan?.total ?? remise.retenues.length)}
          </Text>
          <ProgressBar
            aria-label={TEXTES.onglets.envoyer}
            {...(bilan === undefined ? {} : { max: bilan.total, value: bilan.total - bilan.reste })}
          />
          <div>
            <Button onClick={envoi.arreter}>{TEXTES.arreter}</Button>
          </div>
        </div>
      ) : (
        <div className={cadre.outils}>
          {suspendu ? (
            <Button appearance="primary" onClick={envoyer}>
              {TEXTES.reprendre(bilan.reste)}
            </Button>
          ) : (
            <Button
              appearance="primary"
              onClick={() => (remise.retenues.length === 0 ? setSansPersonne(true) : setAConfirmer(true))}
            >
              {TEXTES.envoyer(remise.retenues.length)}
            </Button>
          )}
        </div>
      )}
      {aConfirmer ? (
        <ConfirmerLEnvoi nombre={remise.retenues.length} envoyer={envoyer} renoncer={() => setAConfirmer(false)} />
      ) : null}
    </section>
  );
}
