import { MOST_PICTURE_BYTES } from '../../newsroom/add-media.ts';
import type { Route } from '../route.ts';
import { showDelete, takeDelete, takeErase } from './handle-delete.tsx';
import { sendLook, showEdit, takeEdit, takeReplacement } from './handle-edit.tsx';
import { MOST_CAPTION_BYTES, takeCaptions, takePoster } from './handle-film.ts';
import { makeFilesAgain, showFiles } from './handle-files.tsx';
import { sendLarge, sendSmall } from './handle-glance.ts';
import { addToPicture, findInPicture, takeOutOfPicture } from './handle-media-people.ts';
import { chooseMedia, findMedia, showMediaList } from './handle-media-list.tsx';
import { askWho, takeWhoBack } from './handle-question.ts';
import { restoreMedia } from './handle-restore.ts';
import { showUpload, showUploaded, takeUpload } from './handle-upload.tsx';
import { takeFocus, takeNobody, takePixels, takeWords } from './handle-words.ts';
import { showMedia } from './show-media.tsx';
import { MOST_UPLOAD_BYTES } from './upload-limits.ts';

/** The media library: pictures and films, what is said of them, and what is covered in them. */
export const mediaRoutes: readonly Route[] = [
  { method: 'GET', path: '/media', asks: 'works.read', handle: showMediaList },
  { method: 'POST', path: '/media/find', asks: 'works.read', handle: findMedia },
  { method: 'POST', path: '/media/choose', asks: 'works.read', handle: chooseMedia },
  { method: 'GET', path: '/media/new', asks: 'media.write', handle: showUpload },
  { method: 'POST', path: '/media/new', asks: 'media.write', mostBytes: MOST_UPLOAD_BYTES, handle: takeUpload },
  { method: 'GET', path: '/media/uploads/:upload', asks: 'media.write', handle: showUploaded },
  { method: 'GET', path: '/media/:media', asks: 'works.read', handle: showMedia },
  { method: 'GET', path: '/media/:media/small.webp', asks: 'works.read', handle: sendSmall },
  { method: 'GET', path: '/media/:media/large.webp', asks: 'works.read', handle: sendLarge },
  { method: 'GET', path: '/media/:media/files', asks: 'works.read', handle: showFiles },
  { method: 'POST', path: '/media/:media/files', asks: 'media.write', handle: makeFilesAgain },
  { method: 'POST', path: '/media/:media/words', asks: 'media.write', handle: takeWords },
  { method: 'POST', path: '/media/:media/nobody', asks: 'media.write', handle: takeNobody },
  { method: 'POST', path: '/media/:media/pixels', asks: 'media.write', handle: takePixels },
  { method: 'POST', path: '/media/:media/focus', asks: 'media.write', handle: takeFocus },
  { method: 'POST', path: '/media/:media/question', asks: 'media.write', handle: askWho },
  { method: 'POST', path: '/media/:media/question/take-back', asks: 'media.write', handle: takeWhoBack },
  { method: 'POST', path: '/media/:media/people/find', asks: 'media.write', handle: findInPicture },
  { method: 'POST', path: '/media/:media/people/add', asks: 'media.write', handle: addToPicture },
  { method: 'POST', path: '/media/:media/people/remove', asks: 'media.write', handle: takeOutOfPicture },
  { method: 'POST', path: '/media/:media/versions/:version/restore', asks: 'media.write', handle: restoreMedia },
  { method: 'POST', path: '/media/:media/erase', asks: 'media.write', handle: takeErase },
  { method: 'GET', path: '/media/:media/edit', asks: 'media.write', handle: showEdit },
  { method: 'POST', path: '/media/:media/edit', asks: 'media.write', handle: takeEdit },
  { method: 'GET', path: '/media/:media/edited', asks: 'media.write', handle: sendLook },
  {
    method: 'POST',
    path: '/media/:media/replace',
    asks: 'media.write',
    mostBytes: MOST_PICTURE_BYTES + 64 * 1024,
    handle: takeReplacement,
  },
  {
    method: 'POST',
    path: '/media/:media/poster',
    asks: 'media.write',
    mostBytes: MOST_PICTURE_BYTES + 64 * 1024,
    handle: takePoster,
  },
  {
    method: 'POST',
    path: '/media/:media/captions',
    asks: 'media.write',
    mostBytes: MOST_CAPTION_BYTES + 64 * 1024,
    handle: takeCaptions,
  },
  { method: 'GET', path: '/media/:media/delete', asks: 'media.write', handle: showDelete },
  { method: 'POST', path: '/media/:media/delete', asks: 'media.write', handle: takeDelete },
];
