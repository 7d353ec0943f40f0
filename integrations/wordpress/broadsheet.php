<?php
/**
 * Plugin Name: Broadsheet
 * Description: Tells Broadsheet's server when a post is published, changed or taken away, and shows drafts there.
 * Version:     1.0.0
 * Requires PHP: 7.4
 * License:     MIT
 *
 * Settings, in wp-config.php:
 *   define( 'BROADSHEET_URL', 'https://news.example' );  // where the server is
 *   define( 'BROADSHEET_SECRET', '...' );                // the same as the server's BROADSHEET_HOOK_SECRET
 */

defined( 'ABSPATH' ) || exit;

add_action( 'transition_post_status', 'broadsheet_post_changed', 10, 3 );
add_action( 'before_delete_post', 'broadsheet_post_deleted' );
add_action( 'set_object_terms', 'broadsheet_terms_changed', 10, 4 );
foreach ( array( 'created_category', 'edited_category', 'delete_category', 'update_option_blogname' ) as $broadsheet_hook ) {
	add_action( $broadsheet_hook, 'broadsheet_edition_changed' );
}
add_action( 'shutdown', 'broadsheet_send' );
add_filter( 'preview_post_link', 'broadsheet_preview_link', 10, 2 );

/** Remembers a post that became public, stayed public, or is public no longer. */
function broadsheet_post_changed( $new_status, $old_status, $post ) {
	// Every page of the site has those of the footer.
	if ( 'page' === $post->post_type && in_array( 'publish', array( $new_status, $old_status ), true ) ) {
		broadsheet_edition_changed();
	}
	if ( 'post' !== $post->post_type || wp_is_post_revision( $post ) ) {
		return;
	}
	if ( 'publish' === $new_status ) {
		broadsheet_events( $post->ID, 'changed' );
	} elseif ( 'publish' === $old_status ) {
		// WordPress renames what it moves to the trash, and the address has to be the one that readers know.
		broadsheet_events( $post->ID, 'removed', broadsheet_story( $post ) );
	}
}

function broadsheet_post_deleted( $post_id ) {
	$post = get_post( $post_id );
	if ( $post && 'post' === $post->post_type && 'publish' === $post->post_status ) {
		broadsheet_events( $post_id, 'removed', broadsheet_story( $post ) );
	}
}

/** The editor saves a post's categories after the post itself. */
function broadsheet_terms_changed( $post_id, $terms, $term_ids, $taxonomy ) {
	if ( in_array( $taxonomy, array( 'category', 'post_tag' ), true ) && 'publish' === get_post_status( $post_id ) && 'post' === get_post_type( $post_id ) ) {
		broadsheet_events( $post_id, 'changed' );
	}
}

function broadsheet_edition_changed() {
	broadsheet_events( 0, 'edition', array() );
}

/**
 * The events of this request, one for each post; with arguments, adds one. A post's last event wins. What a post is like is
 * read at the end, when everything about it has been saved, unless it is given.
 */
function broadsheet_events( $post_id = null, $event = '', $story = null ) {
	static $events = array();
	if ( null !== $post_id ) {
		$events[ $post_id ] = array( $event, $story );
	}
	return $events;
}

/** What the server is told of a post. */
function broadsheet_story( $post ) {
	$sections = array();
	foreach ( get_the_category( $post->ID ) as $category ) {
		$sections[] = $category->slug;
	}
	return array(
		'id'       => (string) $post->ID,
		'slug'     => preg_replace( '/__trashed(-\d+)?$/', '', $post->post_name ),
		'section'  => '',
		'sections' => $sections,
		'updated'  => mysql_to_rfc3339( $post->post_modified_gmt ) . 'Z',
	);
}

/** Sends what has happened once the editor has their answer, and waits for none. */
function broadsheet_send() {
	$events = broadsheet_events();
	if ( array() === $events || ! defined( 'BROADSHEET_URL' ) || ! defined( 'BROADSHEET_SECRET' ) ) {
		return;
	}
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		fastcgi_finish_request();
	}
	foreach ( $events as $post_id => list( $event, $story ) ) {
		if ( null === $story ) {
			clean_post_cache( $post_id );
			$post = get_post( $post_id );
			if ( ! $post || 'publish' !== $post->post_status ) {
				continue;
			}
			$story = broadsheet_story( $post );
		}
		$body = wp_json_encode( array_merge( array( 'event' => $event ), $story ) );
		$time = (string) (int) round( microtime( true ) * 1000 );
		$hash = hash_hmac( 'sha256', $body . $time, BROADSHEET_SECRET );
		wp_remote_post(
			rtrim( BROADSHEET_URL, '/' ) . '/_hooks/wordpress',
			array(
				'blocking' => false,
				'timeout'  => 2,
				'headers'  => array(
					'Content-Type'           => 'application/json',
					'X-Broadsheet-Signature' => "sha256=$hash, t=$time",
				),
				'body'     => $body,
			)
		);
	}
}

/** Leads the editor's Preview button to the server: a token for one post, good for half an hour. */
function broadsheet_preview_link( $link, $post ) {
	if ( 'post' !== $post->post_type || ! defined( 'BROADSHEET_URL' ) || ! defined( 'BROADSHEET_SECRET' ) ) {
		return $link;
	}
	$claims = wp_json_encode( array( 'id' => (string) $post->ID, 'expires' => ( time() + 30 * MINUTE_IN_SECONDS ) * 1000 ) );
	$token  = broadsheet_base64url( $claims );
	$hash   = hash_hmac( 'sha256', 'preview:' . $token, BROADSHEET_SECRET );
	return rtrim( BROADSHEET_URL, '/' ) . "/_preview/$token.$hash";
}

function broadsheet_base64url( $text ) {
	return rtrim( strtr( base64_encode( $text ), '+/', '-_' ), '=' );
}
