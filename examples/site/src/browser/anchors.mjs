const SOUGHT = 'forum-post-sought';

/**
 * An address with `#post-…` that was copied long ago: the post has moved on to another page since. The
 * server never sees what stands behind the #, so it is asked here, once.
 */
export function seekPost() {
  const id = /^#post-([\w-]+)$/.exec(location.hash)?.[1];
  const pages = document.querySelector('main')?.dataset.posts;
  if (id === undefined || pages === undefined) return;
  try {
    if (document.getElementById(`post-${id}`) !== null) return sessionStorage.removeItem(SOUGHT);
    if (sessionStorage.getItem(SOUGHT) === id) return;
    sessionStorage.setItem(SOUGHT, id);
  } catch {
    // Without storage we could go in circles.
    return;
  }
  location.replace(`${pages}${id}`);
}
