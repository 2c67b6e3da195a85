import { Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { estDe } from '../../../core/carnet/tenir.ts';
import type { NoteDeCarnet } from '../../../core/lists/carnet.list.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from './carnet.module.css';
import { useChanger, useRetirer } from './queries.ts';
import { SaisieDeNote } from './SaisieDeNote.tsx';
import { CARNET } from './textes.ts';

interface LigneProps {
  readonly note: NoteDeCarnet;
  /** Who looks: their own notes are theirs to change. */
  readonly compte: string;
  /** Whoever wrote it no longer co-organises: the coordination settles it. */
  readonly orpheline: boolean;
}

export function LigneDeCarnet({ note, compte, orpheline }: LigneProps) {
  const [saisie, setSaisie] = useState<{ readonly observeeLe: string; readonly texte: string }>();
  const changer = useChanger();
  const retirer = useRetirer();
  const annoncer = useAnnonce();
  const soi = estDe(note, compte);
  const chemin = { id: note.rencontre, note: note.id };
  if (saisie !== undefined)
    return (
      <li>
        <SaisieDeNote
          {...saisie}
          nom={CARNET.sur(CARNET.modifier, note.observeeLe)}
          libelle={CARNET.changer}
          ecrire={setSaisie}
          envoyer={() =>
            changer.mutate(
              { chemin, corps: { eTag: note.eTag, ...saisie } },
              {
                onSuccess: () => {
                  setSaisie(undefined);
                  annoncer(CARNET.changee);
                },
              },
            )
          }
          enCours={changer.isPending}
          erreur={changer.error}
          recharger={changer.reset}
          abandonner={() => setSaisie(undefined)}
        />
      </li>
    );
  return (
    <li>
      <Caption1 className={cadre.discret}>{CARNET.le(note.observeeLe, soi)}</Caption1>
      <Text className={css.texte}>{note.texte}</Text>
      {orpheline ? <Caption1>{CARNET.orpheline}</Caption1> : null}
      {soi || orpheline ? (
        <div className={cadre.outils}>
          <Button
            size="small"
            aria-label={CARNET.sur(CARNET.modifier, note.observeeLe)}
            onClick={() => setSaisie({ observeeLe: note.observeeLe, texte: note.texte ?? '' })}
          >
            {CARNET.modifier}
          </Button>
          <Confirmation
            bouton={{
              size: 'small',
              children: CARNET.retirer,
              'aria-label': CARNET.sur(CARNET.retirer, note.observeeLe),
            }}
            question={CARNET.retirerQuestion}
            aide={CARNET.retirerAide}
            enCours={retirer.isPending}
            erreur={retirer.error}
            faire={(fermer) =>
              retirer.mutate(
                { chemin, corps: { eTag: note.eTag } },
                {
                  onSuccess: () => {
                    fermer();
                    annoncer(CARNET.retiree);
                  },
                },
              )
            }
            recharger={retirer.reset}
          />
        </div>
      ) : null}
    </li>
  );
}
