import {
  Button,
  Caption1,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  ToggleButton,
} from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LockClosedFilled } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpenRegular } from '@fluentui/react-icons/svg/lock-open';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { useRef, useState } from 'react';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { PAS } from '../../../core/ordre-du-jour/pas.ts';
import cadre from '../../commun/page.module.css';
import { lireMinutes } from './composition.ts';
import { DitDuPoint, TypeDuPoint } from './DitDuPoint.tsx';
import css from './ordre-du-jour.module.css';
import { COMPOSER } from './textes.ts';

interface LigneProps {
  readonly point: PointCale;
  readonly heure: string;
  /** Where what is dragged would fall. */
  readonly vise: 'avant' | 'apres' | undefined;
  readonly monter: () => void;
  readonly descendre: () => void;
  readonly glisser: () => void;
  /** Something is dragged over it: may it fall here? */
  readonly survoler: () => boolean;
  readonly lacher: () => void;
  /** What was dragged has fallen, here or nowhere. */
  readonly finir: () => void;
  readonly modifier: () => void;
  readonly donnerMinutes: (minutes: number) => void;
  readonly verrouiller: () => void;
  readonly mettreDeCote: (motif: 'retire' | 'reporte') => void;
}

/** One point: its handle, its hour, what it is, its minutes, what can be done with it. */
export function LigneAComposer(props: LigneProps) {
  const { point, heure, vise, monter, descendre } = props;
  const ligne = useRef<HTMLLIElement>(null);
  const fixe = point.verrouille === true;
  return (
    <li
      ref={ligne}
      className={css.ligne}
      data-verrouille={fixe}
      data-vise={vise}
      onKeyDown={(evenement) => {
        if (!evenement.altKey || (evenement.key !== 'ArrowUp' && evenement.key !== 'ArrowDown')) return;
        evenement.preventDefault();
        (evenement.key === 'ArrowUp' ? monter : descendre)();
      }}
      onDragOver={(evenement) => {
        if (props.survoler()) evenement.preventDefault();
      }}
      onDrop={(evenement) => {
        evenement.preventDefault();
        props.lacher();
      }}
    >
      <span
        className={css.poignee}
        aria-hidden="true"
        title={fixe ? COMPOSER.verrouille : COMPOSER.poignee}
        draggable={!fixe}
        onDragStart={(evenement) => {
          evenement.dataTransfer.effectAllowed = 'move';
          evenement.dataTransfer.setData('text/plain', point.titre);
          if (ligne.current !== null) evenement.dataTransfer.setDragImage(ligne.current, 16, 16);
          props.glisser();
        }}
        onDragEnd={props.finir}
      >
        {fixe ? <LockClosedFilled /> : <ReOrderDotsVerticalRegular />}
      </span>
      <Text className={css.heure}>{heure}</Text>
      <div className={css.dit}>
        <DitDuPoint point={point} etiquette={<TypeDuPoint type={point.type} />} />
      </div>
      <Minutes point={point} donner={props.donnerMinutes} />
      <div className={css.actions}>
        <Button
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={COMPOSER.monter(point.titre)}
          disabledFocusable={fixe}
          onClick={monter}
        />
        <Button
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={COMPOSER.descendre(point.titre)}
          disabledFocusable={fixe}
          onClick={descendre}
        />
        <ToggleButton
          appearance="subtle"
          checked={fixe}
          icon={fixe ? <LockClosedFilled /> : <LockOpenRegular />}
          aria-label={COMPOSER.verrouiller(point.titre)}
          onClick={props.verrouiller}
        />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={COMPOSER.autres(point.titre)}
              disabledFocusable={fixe}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<EditRegular />} onClick={props.modifier}>
                {COMPOSER.modifier}
              </MenuItem>
              {point.source === 'ouverture' || point.source === 'cloture' || point.source === 'thematique' ? null : (
                <MenuItem icon={<CalendarArrowRightRegular />} onClick={() => props.mettreDeCote('reporte')}>
                  {COMPOSER.prochaine}
                </MenuItem>
              )}
              <MenuItem icon={<DeleteRegular />} onClick={() => props.mettreDeCote('retire')}>
                {COMPOSER.retirer}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </li>
  );
}

/** The minutes of a point: taken as soon as they are a number, put back when they are not. */
function Minutes({ point, donner }: { readonly point: PointCale; readonly donner: (minutes: number) => void }) {
  const [saisi, setSaisi] = useState<string>();
  return (
    <span className={css.minutes}>
      <Input
        className={css.nombre}
        type="number"
        size="small"
        min={1}
        max={720}
        step={PAS}
        aria-label={COMPOSER.minutes(point.titre)}
        readOnly={point.verrouille === true}
        contentAfter={<Caption1 className={cadre.discret}>{COMPOSER.min}</Caption1>}
        value={saisi ?? String(point.duree)}
        onChange={(_, { value }) => {
          setSaisi(value);
          const minutes = lireMinutes(value);
          if (minutes !== undefined) donner(minutes);
        }}
        onBlur={() => setSaisi(undefined)}
      />
    </span>
  );
}
